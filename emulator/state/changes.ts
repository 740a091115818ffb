/**
 * Tells whether any document may have changed since a moment, without a look at one: what was made of documents holds for as long as
 * the count stands. Where changes take a moment (`EarlierDocuments`), time alone changes what counts: nobody relies on it then.
 */
export class Changes {
  /** Of documents written, deleted and taken back so far, in all collections. */
  count = 0
}
