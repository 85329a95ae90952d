/** The media type of articles that a program of the user has read, one a line. */
export const readArticlesType = 'application/vnd.newsgraph.read+jsonl';
