/** What a block of YAML in a guide quotes: lines of a file of this repository, one after the other, as they stand there. */
const firstLine = /^# ([\w/.-]+\.yml), as in this repository\n/

/** The file that a block says it quotes, and its lines; undefined where it says nothing of a file. */
export function quotedYaml(code: string): { readonly path: string; readonly lines: string } | undefined {
  const [line = '', path] = firstLine.exec(code) ?? []
  return path === undefined ? undefined : { path, lines: code.slice(line.length).trimEnd() }
}
