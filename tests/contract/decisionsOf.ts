/** What the decision log of a test's emulator holds of one call. */

interface LoggedCall {
  readonly authorization: string
  readonly notes: readonly { readonly about: string; readonly detail: unknown }[]
  readonly decisions: readonly { readonly request: { readonly action: string; readonly resource: string } }[]
}

/** As the SDK puts it on answers and on errors. */
interface CallMetadata {
  readonly requestId?: string | undefined
}

/** @returns how the call was authorized, and every question to the policies in the order in which they were put. */
export async function decisionsOf(
  { url }: { readonly url: string },
  { requestId }: CallMetadata,
): Promise<{ authorization: string; asked: readonly (readonly [action: string, resource: string])[] }> {
  const answer = await fetch(`${url}/_rolecall/decisions/${requestId}`)
  const { authorization, decisions } = (await answer.json()) as LoggedCall
  return { authorization, asked: decisions.map(({ request: { action, resource } }) => [action, resource]) }
}

/** The remarks about one call. */
export async function notesOf(
  { url }: { readonly url: string },
  { requestId }: CallMetadata,
): Promise<readonly { readonly about: string; readonly detail: unknown }[]> {
  const answer = await fetch(`${url}/_rolecall/decisions/${requestId}`)
  return ((await answer.json()) as LoggedCall).notes
}

/** The error of a call that must fail, with its request id. */
export async function problemOf(call: Promise<unknown>): Promise<{ readonly $metadata: CallMetadata }> {
  const problem: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(problem instanceof Error && '$metadata' in problem)) throw new Error('The call was not refused by the service.')
  return problem as { readonly $metadata: CallMetadata }
}
