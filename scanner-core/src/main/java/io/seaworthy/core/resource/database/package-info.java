/** Databases: their configuration, and what they answer to a query that reads. */
@NullMarked
package io.seaworthy.core.resource.database;

import org.jspecify.annotations.NullMarked;
