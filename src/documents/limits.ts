/**
 * Every limit of the readers, in one place. They keep a hostile or damaged file from taking the machine: each is far above
 * what a plan needs (a plan of 100 pages is 60 KB of text, or a .docx of 0.2 MB that inflates to 1.5 MB).
 */

const MEBIBYTE = 1024 * 1024

/** Largest file taken at all, in bytes; Word files with many pictures stay below it. */
export const MAX_FILE_BYTES = 50 * MEBIBYTE

/** Largest plain text, Markdown or HTML file, in bytes: 5 million characters, fifty times a long plan. */
export const MAX_TEXT_BYTES = 16 * MEBIBYTE

/** Most entries of a zip directory; a Word file with 1,000 pictures has about 1,050. */
export const MAX_ZIP_ENTRIES = 5_000

/** Largest inflated size of one XML part that is read, in bytes. */
export const MAX_PART_BYTES = 64 * MEBIBYTE

/** Largest declared size of all entries together, in bytes; pictures count although they are never inflated. */
export const MAX_ARCHIVE_BYTES = 512 * MEBIBYTE

/**
 * Highest inflated : stored ratio of a part above RATIO_FREE_BYTES. Deflate cannot go beyond 1032; real document.xml files lie
 * between 8 and 60, bombs above 300.
 */
export const MAX_PART_RATIO = 200

/** Parts up to this inflated size, in bytes, may have any ratio: small XML of one repeated line is harmless. */
export const RATIO_FREE_BYTES = 8 * MEBIBYTE

/** Deepest nesting of XML or HTML elements followed; Word writes about 30. */
export const MAX_ELEMENT_DEPTH = 512

/** Most text, in UTF-16 code units, that any reader hands on; the later stages are built for it. */
export const MAX_TEXT_LENGTH = 6_000_000

/** Most blocks that any reader hands on: every line of the largest text file that still is a plan. */
export const MAX_BLOCKS = 200_000

/** Widest table that is followed, in columns; Word itself stops at 63. */
export const MAX_TABLE_COLUMNS = 200
