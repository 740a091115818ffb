/** What a document decides: what a role may do, how far, who gets it, who reaches a bucket, which role people get. */
export type DocumentKind = 'identity' | 'boundary' | 'trust' | 'bucket' | 'mapping'

/** A document that has a say in what the sessions of a role may do. */
export interface EditedDocument {
  /** Tells it from the others, also in addresses: `policy:Folders`, `boundary`, `trust`, `bucket:team-photos`, `mapping`. */
  readonly id: string
  readonly kind: DocumentKind
  /** On its tab, and in sentences: "Folders", "Trust". */
  readonly title: string
  /** As it is in force, laid out; empty where there is none. */
  readonly text: string
  /** Of a managed policy: whoever else has it is changed with it. */
  readonly arn?: string
  /** Of a bucket policy. */
  readonly bucket?: string
}

/** As they are told of a role: what it may do, who gets it, what limits it, what reaches beyond it. */
const kinds: readonly DocumentKind[] = ['identity', 'trust', 'boundary', 'bucket', 'mapping']

/** In the order of their tabs; those of one kind as they came. */
export function inOrder<Document extends { readonly kind: DocumentKind }>(
  documents: readonly Document[],
): readonly Document[] {
  return documents.toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
}

/** A policy that AWS itself keeps: nobody edits it. */
export const isOfAws = ({ arn }: Pick<EditedDocument, 'arn'>): boolean => /^arn:[^:]+:iam::aws:/.test(arn ?? '')

/** A document as the editor lays it out. */
export const laidOut = (document: object): string => JSON.stringify(document, null, 2)
