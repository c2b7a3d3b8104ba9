/** A document as plain data: what it says, not how it looks. Line breaks part the lines of a cell. */
export type Document = {
  readonly title: string;
  /** What it is about, above its tables. */
  readonly header: readonly { readonly label: string; readonly value: string }[];
  readonly tables: readonly DocumentTable[];
};

/** A table of a document; each row has a cell for each column. */
export type DocumentTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** What the directory calls a council, person or provider; the id where it knows no name. */
export type NameOf = (kind: 'council' | 'person' | 'provider', id: string) => string;

/** All that a document may be made from. There is no clock and no I/O: names and settings are arguments. */
export type DocumentSource<Case, Stage, Settings> = {
  /** What the case has recorded, without the private texts that the reader may not read. */
  readonly case: Case;
  readonly stage: Stage;
  readonly id: string;
  readonly settings: Settings;
  readonly nameOf: NameOf;
};

/** A kind of document that every case of a workflow has, now or later. */
export type DocumentKind<Case = object, Stage = string, Settings = object> = {
  readonly title: string;
  /** The document, or the sentence that says why there is none yet. */
  readonly of: (source: DocumentSource<Case, Stage, Settings>) => Document | string;
};
