/** The table of docs/support.md, made from the emulator's own registries so that it cannot claim more than there is. */
import { services } from '../emulator/services/registry.ts'

const kinds: Readonly<Record<string, string>> = {
  permission: 'needs permission',
  identity: 'signed by anyone',
  accessToken: "the user's own token",
  public: 'public',
}

/** @returns The whole text of docs/support.md. */
export function supportTable(): string {
  const sections = services.map(({ name: title, model, operations }) => {
    const known = model.operations.length
    const rows = Object.entries(operations)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, operation]) => `| ${name} | ${kinds[operation.authorization] ?? operation.authorization} |`)
    return `## ${title}\n\n${rows.length} of AWS's ${known} operations.\n\n| operation | who may call it |\n| --- | --- |\n${rows.join('\n')}\n`
  })
  return `# What the emulator answers\n\nMade from the code by \`npm run docs\`; every other operation answers \`NotImplemented\` and says so.\n\n${sections.join('\n')}`
}
