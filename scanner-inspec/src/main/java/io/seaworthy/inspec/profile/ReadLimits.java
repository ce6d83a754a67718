package io.seaworthy.inspec.profile;

/**
 * How much of a profile is read at most. The largest public profile has 7 MB in 700 files.
 *
 * @param files the most files
 * @param fileBytes the most bytes of one file
 * @param totalBytes the most bytes of all files together
 */
record ReadLimits(int files, long fileBytes, long totalBytes) {
  static final ReadLimits DEFAULT = new ReadLimits(20_000, 16L << 20, 128L << 20);
}
