/**
 * Functions of CloudFormation that need nothing but what they are given ("Intrinsic function reference", and those of the transform
 * AWS::LanguageExtensions).
 */
import { addressBlocks } from './addressBlocks.ts'
import { type Json, textOf } from './template.ts'

interface Means {
  readonly region: string
  note(text: string): void
}

/** By the name; the argument is worked out. */
export const valueFunctions: Readonly<Record<string, (argument: Json, means: Means) => Json>> = {
  'Fn::Base64': (text) => Buffer.from(textOf(text)).toString('base64'),
  'Fn::Cidr': cidr,
  'Fn::GetAZs': (_region, { region }) => ['a', 'b', 'c'].map((letter) => `${region}${letter}`),
  'Fn::Join': join,
  'Fn::Length': (items) => (isList(items) ? items.length : 0),
  'Fn::Select': select,
  'Fn::Split'(argument) {
    const [separator, text] = listOf(argument)
    return textOf(text).split(textOf(separator))
  },
  'Fn::ToJsonString': (value) => JSON.stringify(value),
}

function join(argument: Json): Json {
  const [separator, items = ''] = listOf(argument)
  return isList(items) ? items.map(textOf).join(textOf(separator)) : textOf(items)
}

function select(argument: Json, { note }: Means): Json {
  const [index, items = ''] = listOf(argument)
  const chosen = isList(items) ? items[Number(index)] : undefined
  if (chosen !== undefined) return chosen
  note(`Fn::Select asks for entry ${textOf(index)} of a list that has none there.`)
  return ''
}

function cidr(argument: Json, { note }: Means): Json {
  const [block, count, bits] = listOf(argument).map(textOf)
  const blocks = addressBlocks(block ?? '', Number(count), bits === undefined ? undefined : Number(bits))
  if (blocks) return blocks
  note(
    `Fn::Cidr cannot take ${count} blocks out of ${block}: it wants a block like 10.0.0.0/16, a number from 1 to 256, and bits that leave room for so many.`,
  )
  return []
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function listOf(argument: Json): readonly Json[] {
  return isList(argument) ? argument : [argument]
}
