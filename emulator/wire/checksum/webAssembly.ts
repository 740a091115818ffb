/**
 * The instructions of WebAssembly that are used here, as their bytes and by their names in its text format
 * (WebAssembly Core Specification 2.0, sections 5.2 and 5.4).
 */

export type Code = readonly number[]

/** A number of any length, seven bits a byte, the lowest first (LEB128). */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
}

function signed(value: number): Code {
  // The highest bit of the last byte is the sign.
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)]
}

/** An access of memory at any address: nothing is promised of its alignment. */
const access = (opcode: number, offset: number): Code => [opcode, 0, ...unsigned(offset)]

export const local = {
  get: (index: number): Code => [0x20, ...unsigned(index)],
  set: (index: number): Code => [0x21, ...unsigned(index)],
}

export const i32 = {
  type: 0x7f,
  const: (value: number): Code => [0x41, ...signed(value)],
  load8Unsigned: (offset: number): Code => access(0x2d, offset),
  lessThanUnsigned: [0x49],
  lessOrEqualUnsigned: [0x4d],
  isZero: [0x45],
  add: [0x6a],
  and: [0x71],
  xor: [0x73],
  shiftLeft: [0x74],
  shiftRightUnsigned: [0x76],
  /** The lower half of an i64. */
  wrap: [0xa7],
} as const

export const i64 = {
  type: 0x7e,
  const: (value: number): Code => [0x42, ...signed(value)],
  load: (offset: number): Code => access(0x29, offset),
  store: (offset: number): Code => access(0x37, offset),
  xor: [0x85],
  shiftRightUnsigned: [0x88],
} as const

const end = 0x0b
const withoutValue = 0x40

/** Of a module, in their order. */
const sections = { type: 1, import: 2, function: 3, export: 7, code: 10 }
const externals = { function: 0x00, memory: 0x02 }

/** A loop in a block that it leaves. @param condition leaves an i32 on the stack; zero ends the loop. */
export function whileLoop(condition: Code, body: Code): Code {
  const branch = (depth: number): Code => [0x0c, depth]
  const branchIf = (depth: number): Code => [0x0d, depth]
  const loop = [0x03, withoutValue, ...condition, ...i32.isZero, ...branchIf(1), ...body, ...branch(0), end]
  return [0x02, withoutValue, ...loop, end]
}

/** A function that gives nothing back. @param locals types of those after the parameters. */
export interface WasmFunction {
  readonly parameters: readonly number[]
  readonly locals: readonly number[]
  readonly body: Code
}

/** A module of one function, exported as `run`, that works in the memory `host.memory` (section 5.5). */
export function moduleOf({ parameters, locals, body }: WasmFunction, memoryPages: number): Uint8Array<ArrayBuffer> {
  const vector = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
  const name = (text: string): Code => vector([...Buffer.from(text)].map((byte) => [byte]))
  const sized = (content: Code): Code => [...unsigned(content.length), ...content]
  const section = (id: number, items: readonly Code[]): Code => [id, ...sized(vector(items))]
  const type = [0x60, ...vector(parameters.map((parameter) => [parameter])), ...vector([])]
  const withoutMaximum = 0x00
  const memory = [...name('host'), ...name('memory'), externals.memory, withoutMaximum, ...unsigned(memoryPages)]
  const code = [...vector(locals.map((local) => [1, local])), ...body, end]
  const magic = [...Buffer.from('\0asm'), 1, 0, 0, 0]
  return Uint8Array.from([
    ...magic,
    ...section(sections.type, [type]),
    ...section(sections.import, [memory]),
    ...section(sections.function, [[0]]),
    ...section(sections.export, [[...name('run'), externals.function, 0]]),
    ...section(sections.code, [sized(code)]),
  ])
}
