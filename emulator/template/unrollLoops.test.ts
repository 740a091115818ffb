import { expect, test } from 'vitest'
import type { Json } from './template.ts'
import { unrollLoops } from './unrollLoops.ts'

function unrolled(template: Readonly<Record<string, Json>>) {
  const notes: string[] = []
  const listOf = (collection: Json) =>
    Array.isArray(collection) ? (collection as readonly string[]) : ['of a parameter']
  return { template: unrollLoops(template, { listOf, note: (by, text) => notes.push(`${by}: ${text}`) }), notes }
}

test('a loop writes its members once for each value, by name and by reference', () => {
  const body = { 'Bucket&{Name}': { Type: 'T', Properties: { A: { Ref: 'Name' }, B: { 'Fn::Sub': '${Name}-x' } } } }
  expect(
    unrolled({ Resources: { 'Fn::ForEach::Buckets': ['Name', ['a-b', 'c'], body], Other: { Type: 'T' } } }),
  ).toEqual({
    template: {
      Resources: {
        Bucketab: { Type: 'T', Properties: { A: 'a-b', B: { 'Fn::Sub': 'a-b-x' } } },
        Bucketc: { Type: 'T', Properties: { A: 'c', B: { 'Fn::Sub': 'c-x' } } },
        Other: { Type: 'T' },
      },
    },
    notes: [],
  })
})

test('a loop in a loop, and one over a parameter', () => {
  const inner = { 'Fn::ForEach::Inner': ['Y', ['1', '2'], { 'K${X}${Y}': 0 }] }
  expect(unrolled({ 'Fn::ForEach::Outer': ['X', ['a', 'b'], inner] }).template).toEqual({
    Ka1: 0,
    Ka2: 0,
    Kb1: 0,
    Kb2: 0,
  })
  expect(unrolled({ 'Fn::ForEach::L': ['X', { Ref: 'P' }, { '${X}': 1 }] }).template).toEqual({ 'of a parameter': 1 })
})

test('a loop that is none, and one without end, are told of', () => {
  expect(unrolled({ 'Fn::ForEach::L': ['X', ['a']] }).notes).toEqual([
    expect.stringMatching(/^Fn::ForEach::L: a loop is/),
  ])
  const many = Array.from({ length: 100 }, (_, at) => `${at}`)
  const inner = { 'Fn::ForEach::Inner': ['Y', many, { '${X}${Y}': 0 }] }
  const { notes } = unrolled({ 'Fn::ForEach::Outer': ['X', many, inner] })
  expect(notes[0]).toBe('Fn::ForEach::Inner: Loops write more than 5000 copies. The rest is left out.')
})
