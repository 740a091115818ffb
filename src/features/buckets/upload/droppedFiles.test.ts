import { expect, test } from 'vitest'
import { droppedFiles } from './droppedFiles.ts'

const file = new File(['x'], 'a.txt')

/** As much of the browser's drop as is read. */
function drop(...items: { kind: string; isDirectory?: boolean; file?: File | null }[]) {
  const made = items.map(({ kind, isDirectory, file: given = null }) => ({
    kind,
    getAsFile: () => given,
    webkitGetAsEntry: () => (isDirectory === undefined ? null : { isDirectory }),
  }))
  return { items: made, files: [] } as unknown as Pick<DataTransfer, 'items' | 'files'>
}

test('files are taken, folders are counted, text is left alone', () => {
  const dropped = droppedFiles(
    drop({ kind: 'file', isDirectory: false, file }, { kind: 'file', isDirectory: true, file }, { kind: 'string' }),
  )
  expect(dropped).toEqual({ files: [file], folders: 1 })
})

test('a file without an entry is still a file', () => {
  expect(droppedFiles(drop({ kind: 'file', file }))).toEqual({ files: [file], folders: 0 })
})

test('without items, the list of files is taken', () => {
  expect(droppedFiles({ items: [], files: [file] } as unknown as Pick<DataTransfer, 'items' | 'files'>)).toEqual({
    files: [file],
    folders: 0,
  })
})
