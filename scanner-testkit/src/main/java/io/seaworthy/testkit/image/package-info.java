/** Reads the files of containers from directories, tar files and image layouts. */
@NullMarked
package io.seaworthy.testkit.image;

import org.jspecify.annotations.NullMarked;
