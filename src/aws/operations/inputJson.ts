/**
 * An operation's input as JSON holds it, and as the SDK takes it. In JSON an instant is ISO text, a large integer is
 * text; bytes are text, or `{ "$base64": "…" }`, or `{ "$file": "<name>" }` for a file that the page holds.
 */
import type { ServiceDescription, Shape } from './description.ts'
import type { InputJson } from './sampleInput.ts'

export const base64Member = '$base64'
export const fileMember = '$file'

/** Files that the page holds, by the name that an input gives them. */
export type HeldFiles = ReadonlyMap<string, Blob>

/**
 * What the SDK's command takes. Members that the operation does not have are left as they are: the SDK drops them, and
 * checking is done before (checkInput.ts).
 * @throws Error that names the member, for a file that is not held or bytes that are no base64
 */
export async function sdkInput(
  description: ServiceDescription,
  operation: string,
  json: InputJson,
  files: HeldFiles = new Map(),
): Promise<Record<string, unknown>> {
  const name = description.operations[operation]?.input
  return name === undefined ? {} : structureOf(json, name, { description, files, path: '' })
}

interface Converting {
  readonly description: ServiceDescription
  readonly files: HeldFiles
  readonly path: string
}

async function structureOf(json: object, name: string, at: Converting): Promise<Record<string, unknown>> {
  const shapes = new Map((at.description.shapes[name] ?? []).map((member) => [member.name, member.shape]))
  const values = await Promise.all(
    Object.entries(json).map(async ([member, value]: [string, unknown]): Promise<[string, unknown]> => {
      const shape = shapes.get(member)
      return [member, shape ? await valueOf(value, shape, { ...at, path: `${at.path}${member}` }) : value]
    }),
  )
  return Object.fromEntries(values)
}

async function valueOf(json: unknown, shape: Shape, at: Converting): Promise<unknown> {
  switch (shape.kind) {
    case 'structure':
    case 'union':
      return isObject(json) ? structureOf(json, shape.name, { ...at, path: `${at.path}.` }) : json
    case 'list':
      return Array.isArray(json)
        ? Promise.all(json.map((one, index) => valueOf(one, shape.of, { ...at, path: `${at.path}[${index}]` })))
        : json
    case 'map':
      return isObject(json) ? mapOf(json, shape.of, at) : json
    case 'timestamp':
      return typeof json === 'string' || typeof json === 'number' ? new Date(json) : json
    case 'bigint':
      return typeof json === 'string' || typeof json === 'number' ? BigInt(json) : json
    case 'blob':
    case 'stream':
      return bytesOf(json, at)
    default:
      return json
  }
}

async function mapOf(json: object, of: Shape, at: Converting): Promise<Record<string, unknown>> {
  const values = await Promise.all(
    Object.entries(json).map(async ([key, value]: [string, unknown]): Promise<[string, unknown]> => [
      key,
      await valueOf(value, of, { ...at, path: `${at.path}.${key}` }),
    ]),
  )
  return Object.fromEntries(values)
}

/** As bytes: of a File the SDK's browser client makes a stream, which it then cannot read. */
async function bytesOf(json: unknown, { files, path }: Converting): Promise<unknown> {
  if (typeof json === 'string') return new TextEncoder().encode(json)
  if (!isObject(json)) return json
  const base64: unknown = Reflect.get(json, base64Member)
  if (typeof base64 === 'string') {
    try {
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    } catch (problem) {
      throw new Error(`${path} is no base64.`, { cause: problem })
    }
  }
  const name: unknown = Reflect.get(json, fileMember)
  if (typeof name !== 'string') return json
  const file = files.get(name)
  if (!file) throw new Error(`${path} names the file ${name}, which this page does not hold: choose it again.`)
  return new Uint8Array(await file.arrayBuffer())
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
