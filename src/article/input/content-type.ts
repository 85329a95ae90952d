/** What a header says of a content's form. */
export interface ContentType {
  /** Without parameters, in lower case; undefined if none is named. */
  readonly contentType: string | undefined;
  readonly charset: string | undefined;
}

/** Reads the value of a `Content-Type` header. */
export function parseContentType(header: string): ContentType {
  const [contentType] = header.split(';');
  const charset = /charset\s*=\s*"?(?<charset>[\w:.-]+)/i.exec(header)?.groups?.charset;
  return { contentType: contentType?.trim().toLowerCase() || undefined, charset };
}
