/** From method, path, query and headers to an operation (Smithy 2.0 `http` trait). */
import type { OperationModel } from '../serviceSchemas.ts'
import type { QueryParameters } from './queryParameters.ts'

export interface Routable {
  readonly method: string
  /** The path had a leading label, which was cut off. */
  readonly hasLabel: boolean
  /** Percent-encoded. */
  readonly path: string
  readonly query: QueryParameters
  readonly headers: Readonly<Record<string, string>>
}

interface Route {
  readonly operation: OperationModel
  readonly pattern: RegExp
  readonly labels: readonly string[]
  /** Query parameters that the URI itself names; an empty value stands for any. */
  readonly fixedQuery: readonly (readonly [string, string])[]
  readonly fixedNames: ReadonlySet<string>
  readonly requiredQuery: readonly string[]
  readonly requiredHeaders: readonly string[]
  /** SDKs add `x-id=<Operation>`; services do not need it, so it only decides between routes that are otherwise equal. */
  readonly xId: string | undefined
  /** The more a route demands, the higher: it is asked first. */
  readonly weight: number
}

export interface RouteMatch {
  readonly operation: OperationModel
  /** Path labels, still percent-encoded. */
  readonly labels: ReadonlyMap<string, string>
  /** Names of the query parameters that the URI itself has: `versioning`. */
  readonly fixedQuery: ReadonlySet<string>
}

export class RouteTable {
  readonly #byMethod = new Map<string, Route[]>()

  /** @param leadingLabel the member that is cut off the paths of those operations that have it. */
  constructor(operations: Iterable<OperationModel>, leadingLabel: string | undefined) {
    for (const operation of operations) {
      if (!operation.http) continue
      const key = methodKey(operation.http[0], hasPathLabel(operation, leadingLabel))
      const routes = this.#byMethod.get(key) ?? []
      routes.push(routeOf(operation, operation.http[1]))
      this.#byMethod.set(key, routes)
    }
    for (const routes of this.#byMethod.values()) routes.sort((left, right) => right.weight - left.weight)
  }

  find(request: Routable): RouteMatch | undefined {
    const wanted = request.query.get('x-id')?.[0]
    let best: Route | undefined
    for (const route of this.#byMethod.get(methodKey(request.method, request.hasLabel)) ?? []) {
      if (best && route.weight < best.weight) break
      if (!fits(route, request)) continue
      best ??= route
      if (wanted !== undefined && route.xId === wanted) best = route
    }
    if (!best) return undefined
    const values = best.pattern.exec(request.path) ?? []
    const labels = new Map(best.labels.map((label, index) => [label, values[index + 1] ?? '']))
    return { operation: best.operation, labels, fixedQuery: best.fixedNames }
  }
}

function methodKey(method: string, hasLabel: boolean): string {
  return hasLabel ? `${method} label` : method
}

function hasPathLabel(operation: OperationModel, name: string | undefined): boolean {
  return operation.inputMembers.some((member) => member.name === name && member.traits.httpLabel)
}

function fits(route: Route, { path, query, headers }: Routable): boolean {
  return (
    // The cheapest question first: most routes differ in the query alone.
    route.fixedQuery.every(([name, value]) => query.has(name) && (value === '' || query.get(name)?.[0] === value)) &&
    route.requiredQuery.every((name) => query.has(name)) &&
    route.requiredHeaders.every((name) => headers[name] !== undefined) &&
    route.pattern.test(path)
  )
}

function routeOf(operation: OperationModel, uri: string): Route {
  const [path = '/', query = ''] = uri.split('?')
  const labels: string[] = []
  const escaped = path.replace(/[.*^$()|[\]\\]/g, '\\$&')
  const source = escaped.replace(/\{([^}+]+)(\+?)\}/g, (_, label: string, greedy: string) => {
    labels.push(label)
    return greedy ? '([^]+)' : '([^/]+)'
  })
  const queryOfUri = [...new URLSearchParams(query)]
  const fixedQuery = queryOfUri.filter(([name]) => name !== 'x-id')
  const required = operation.inputMembers.filter((member) => member.required)
  const requiredQuery = required.flatMap(({ traits }) => traits.httpQuery ?? [])
  const requiredHeaders = required.flatMap(({ traits }) => traits.httpHeader?.toLowerCase() ?? [])
  const literals = path.split('/').filter((segment) => segment !== '' && !segment.startsWith('{')).length
  const demands = (fixedQuery.length + requiredQuery.length) * 20 + requiredHeaders.length * 10 + literals * 4
  return {
    operation,
    pattern: new RegExp(path.endsWith('+}') ? `^${source}$` : `^${source.replace(/\/$/, '')}/?$`),
    labels,
    fixedQuery,
    fixedNames: new Set(queryOfUri.map(([name]) => name)),
    requiredQuery,
    requiredHeaders,
    xId: queryOfUri.find(([name]) => name === 'x-id')?.[1],
    weight: demands + (path.endsWith('+}') ? 1 : 2),
  }
}
