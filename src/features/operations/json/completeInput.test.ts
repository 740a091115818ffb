import { CompletionContext } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { readDescription } from '../../../aws/operations/readDescription.ts'
import type { CallableService } from '../../../aws/operations/serviceRows.ts'
import { completeInput } from './completeInput.ts'
import { editorDiagnostics } from './editorDiagnostics.ts'

function stateOf(text: string): EditorState {
  return EditorState.create({ doc: text, extensions: json() })
}

function askedAt(state: EditorState, at: number): CompletionContext {
  const explicit = true
  return new CompletionContext(state, at, explicit)
}

/** What is offered at the bar in a text. */
async function offeredAt(service: CallableService, operation: string, marked: string): Promise<readonly string[]> {
  const description = await readDescription(service)
  const state = stateOf(marked.replace('|', ''))
  const complete = completeInput(() => ({
    description,
    operation,
    offered: (member) => (member === 'HostedZoneId' ? [{ value: 'Z1', label: 'example.test' }] : []),
  }))
  const found = complete(askedAt(state, marked.indexOf('|')))
  return found?.options.map(({ label }) => label) ?? []
}

const change = (inside: string) => `{"ChangeBatch": {"Changes": [{"Action": "UPSERT", ${inside}}]}}`

test.each<[string, CallableService, string, string, readonly string[]]>([
  ['members at the top', 'route53', 'ChangeResourceRecordSets', '{|}', ['"HostedZoneId"', '"ChangeBatch"']],
  [
    'those that are not there yet',
    'route53',
    'ChangeResourceRecordSets',
    '{"HostedZoneId": "Z", |}',
    ['"ChangeBatch"'],
  ],
  ['members of an element', 'route53', 'ChangeResourceRecordSets', change('|'), ['"ResourceRecordSet"']],
  ['the member that is being typed', 'route53', 'ChangeResourceRecordSets', change('"Re|"'), ['"ResourceRecordSet"']],
  [
    'values of an enum',
    'route53',
    'ChangeResourceRecordSets',
    '{"ChangeBatch": {"Changes": [{"Action": "|"}]}}',
    ['"CREATE"', '"DELETE"', '"UPSERT"'],
  ],
  ['values that were seen', 'route53', 'ChangeResourceRecordSets', '{"HostedZoneId": "|"}', ['"Z1"']],
  ['true and false', 's3', 'PutObject', '{"BucketKeyEnabled": |}', ['true', 'false']],
  ['keys of a map', 'sqs', 'CreateQueue', '{"Attributes": {"|"}}', ['"All"']],
  ['nothing in a member that there is not', 's3', 'PutObject', '{"Nothing": {|}}', []],
])('%s', async (_, service, operation, marked, options) => {
  expect((await offeredAt(service, operation, marked)).slice(0, Math.max(1, options.length))).toEqual(options)
})

test('a problem is marked where it stands: at the value, or at the key of what holds others', () => {
  const text = '{"A": [{"B": 1}, {"B": {"C": 2}}], "D": 3}'
  const marked = (path: readonly (string | number)[]) =>
    editorDiagnostics(stateOf(text), undefined, [{ path, text: 'm', severity: 'error' }]).map(({ from, to }) =>
      text.slice(from, to),
    )
  expect(marked(['D'])).toEqual(['3'])
  expect(marked(['A', 0, 'B'])).toEqual(['1'])
  expect(marked(['A', 1, 'B'])).toEqual(['"B"'])
  expect(marked(['A', 1])).toEqual(['{'])
  expect(marked(['A', 1, 'B', 'missing'])).toEqual(['"B"'])
  expect(marked(['missing'])).toEqual(['{'])
})

test('of a text that is no JSON only that is marked', () => {
  const state = stateOf('{"A": x}')
  const problems = [{ path: ['A'], text: 'm', severity: 'error' as const }]
  expect(editorDiagnostics(state, 'no JSON', problems)).toEqual([
    { from: 6, to: 7, severity: 'error', message: 'no JSON' },
  ])
  expect(editorDiagnostics(stateOf('[1]'), 'no object', [])).toMatchObject([{ from: 0, to: 1 }])
})
