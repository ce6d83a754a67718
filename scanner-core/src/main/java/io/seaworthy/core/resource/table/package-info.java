/** Rows with named fields: {@link io.seaworthy.core.resource.table.FilterTable}. */
@NullMarked
package io.seaworthy.core.resource.table;

import org.jspecify.annotations.NullMarked;
