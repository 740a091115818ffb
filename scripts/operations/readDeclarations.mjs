// What a client's declarations know and its run-time schemas do not: documentation, enums of members, errors, examples.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Texts of nodes, and their comments, are found through their parents. */
const withParents = true

/**
 * @param {string} folder of the client's package
 * @returns {{ enums: Map<string, string[]>, shapes: Map<string, Map<string, { type: string, doc: string }>>,
 *   operations: Map<string, { doc: string, errors: string[], examples: { title: string, input: object }[] }> }}
 */
export function readDeclarations(folder) {
  const found = { enums: new Map(), shapes: new Map(), operations: new Map() }
  const models = join(folder, 'dist-types/models')
  for (const name of readdirSync(models).filter((file) => file.endsWith('.d.ts'))) readModels(join(models, name), found)
  const commands = join(folder, 'dist-types/commands')
  for (const name of readdirSync(commands).filter((file) => file.endsWith('Command.d.ts'))) {
    readCommand(join(commands, name), found)
  }
  return found
}

function parse(path) {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, withParents)
}

function readModels(path, { enums, shapes }) {
  const source = parse(path)
  source.forEachChild((node) => {
    if (ts.isVariableStatement(node)) {
      for (const { name, type } of node.declarationList.declarations) {
        if (!type || !ts.isTypeLiteralNode(type)) continue
        const values = type.members.map((member) => member.type?.literal?.text).filter((value) => value !== undefined)
        if (values.length > 0) enums.set(name.text, values)
      }
    }
    if (!ts.isInterfaceDeclaration(node)) return
    const members = node.members.filter(ts.isPropertySignature)
    shapes.set(
      node.name.text,
      new Map(members.map((one) => [one.name.text, { type: one.type.getText(source), doc: commentOf(one) }])),
    )
  })
}

function readCommand(path, { operations }) {
  const source = parse(path)
  source.forEachChild((node) => {
    if (!ts.isClassDeclaration(node)) return
    const tags = (node.jsDoc ?? []).flatMap(({ tags: all = [] }) => [...all])
    operations.set(node.name.text.replace(/Command$/, ''), {
      doc: commentOf(node),
      errors: [...new Set([...source.text.matchAll(/@throws \{@link (\w+)\}/g)].map(([, name]) => name))].filter(
        // Every client has it; it says nothing.
        (name) => !name.endsWith('ServiceException'),
      ),
      examples: tags
        .filter(({ tagName }) => tagName.text === 'example')
        .flatMap((tag) => readExample(textOf(tag.comment))),
    })
  })
}

function commentOf({ jsDoc = [] }) {
  return jsDoc.map(({ comment }) => textOf(comment)).join('\n')
}

function textOf(comment) {
  return typeof comment === 'string' ? comment : (comment ?? []).map(({ text }) => text).join('')
}

/** The documentation's examples; the first of every command is a list of its members and none. */
function readExample(text) {
  const [, title, code] = /^(.*?)\n```javascript\n([\s\S]*?)```/.exec(text) ?? []
  // Within the comment that it stands in, the end of a comment is written with a backslash.
  const program = (code ?? '').replaceAll('*\\/', '*/')
  const [, literal] = /const input = ([\s\S]*?);\n(?:const|\/\/)/.exec(program) ?? []
  if (literal === undefined || /_VALUE"|"TIMESTAMP"|Number\("/.test(literal)) return []
  const expression = ts.createSourceFile('example.ts', `(${literal})`, ts.ScriptTarget.ES2022, withParents)
    .statements[0]?.expression
  try {
    return [{ title: (title ?? '').trim(), input: valueOf(expression) }]
  } catch {
    return []
  }
}

/** A literal as JSON can hold it; a date as its text. */
function valueOf(node) {
  if (ts.isParenthesizedExpression(node)) return valueOf(node.expression)
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isPrefixUnaryExpression(node)) return -valueOf(node.operand)
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(valueOf)
  if (ts.isNewExpression(node)) return valueOf(node.arguments[0])
  if (ts.isObjectLiteralExpression(node)) {
    return Object.fromEntries(node.properties.map(({ name, initializer }) => [name.text, valueOf(initializer)]))
  }
  throw new Error(`An example has ${ts.SyntaxKind[node.kind]}.`)
}
