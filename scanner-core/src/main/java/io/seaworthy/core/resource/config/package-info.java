/**
 * Configuration files: those of any kind ({@link
 * io.seaworthy.core.resource.config.ParseConfigFileResource}, JSON, YAML, INI…) and those of
 * well-known programs.
 */
@NullMarked
package io.seaworthy.core.resource.config;

import org.jspecify.annotations.NullMarked;
