/** Where the members of a REST input or output stand: path, query, headers or body (Smithy 2.0 HTTP bindings). */
import type { Member } from '../shape.ts'

export interface Bindings {
  readonly labels: readonly Member[]
  readonly query: readonly { readonly name: string; readonly member: Member }[]
  readonly headers: readonly { readonly name: string; readonly member: Member }[]
  readonly queryNames: ReadonlySet<string>
  /** In lower case. */
  readonly headerNames: ReadonlySet<string>
  readonly prefixHeaders: readonly { readonly prefix: string; readonly member: Member }[]
  /** The one member that is the whole body. */
  readonly payload: Member | undefined
  /** Members that are elements of the body. */
  readonly body: readonly Member[]
}

const known = new WeakMap<readonly Member[], Bindings>()

export function bindingsOf(members: readonly Member[]): Bindings {
  let bindings = known.get(members)
  if (!bindings) {
    bindings = sort(members)
    known.set(members, bindings)
  }
  return bindings
}

function sort(members: readonly Member[]): Bindings {
  const bound = (member: Member) => {
    const { httpLabel, httpQuery, httpHeader, httpPrefixHeaders, httpPayload } = member.traits
    return httpLabel ?? httpQuery ?? httpHeader ?? httpPrefixHeaders ?? httpPayload
  }
  const query = members.flatMap((member) =>
    member.traits.httpQuery ? [{ name: member.traits.httpQuery, member }] : [],
  )
  const headers = members.flatMap((member) =>
    member.traits.httpHeader ? [{ name: member.traits.httpHeader.toLowerCase(), member }] : [],
  )
  return {
    labels: members.filter(({ traits }) => traits.httpLabel),
    query,
    headers,
    queryNames: new Set(query.map(({ name }) => name)),
    headerNames: new Set(headers.map(({ name }) => name)),
    prefixHeaders: members.flatMap((member) => {
      const prefix = member.traits.httpPrefixHeaders
      return prefix === undefined ? [] : [{ prefix: prefix.toLowerCase(), member }]
    }),
    payload: members.find(({ traits }) => traits.httpPayload),
    body: members.filter((member) => bound(member) === undefined),
  }
}
