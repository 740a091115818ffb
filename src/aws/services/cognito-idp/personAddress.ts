/** Where one person is found. */
export interface PersonAddress {
  readonly userPoolId: string
  /** As ListUsers tells it; of pools whose people sign in with an e-mail address it is the subject. */
  readonly username: string
}
