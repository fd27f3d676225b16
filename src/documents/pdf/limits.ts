/** Pages read of one PDF. The longest plan seen has about 150 pages; a yearbook of 2,000 pages still passes. */
export const MAX_PAGES = 2000

/** Glyphs kept of one page: a dense A3 page of 小六 text has about 8,000; more is a map or a drawing made of letters. */
export const MAX_GLYPHS_PER_PAGE = 60_000

/** Glyphs kept of the whole file: 3,000,000 are ten novels, and about 500 MB would be needed beyond it. */
export const MAX_GLYPHS = 3_000_000

/** Ruled lines kept of one page; a page with more is a drawing, and its lines are no table. */
export const MAX_RULINGS_PER_PAGE = 6_000

/** Seconds the whole file may take. A plan of 36 pages takes about 2 s on a slow machine. */
export const MAX_SECONDS = 120
