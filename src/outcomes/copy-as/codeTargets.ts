/** What a call can be copied as, in the order of the menu. */
import type { PreparedCopy } from '../../aws/copied-call/prepareCopy.ts'
import { cliCode } from './cliCode.ts'
import type { Code } from './codedCall.ts'
import { curlCode } from './curlCode.ts'
import { pythonCode } from './pythonCode.ts'
import { typescriptCode } from './typescriptCode.ts'

export interface CodeTarget {
  readonly id: string
  readonly label: string
  readonly icon: string
  /** Where its credentials come from, in words for those who paste it. */
  readonly signs: string
  /** Begins a line that is not run. */
  readonly comment: '#' | '//' | 'rem'
  write(copy: PreparedCopy): Code | undefined
}

const ofTheShell = "Signs with the credentials of the terminal's environment."

export const codeTargets: readonly CodeTarget[] = [
  {
    id: 'typescript',
    label: 'TypeScript',
    icon: 'i-lucide-file-code',
    signs: 'Signs as whoever is signed in to the app, where Amplify is configured.',
    comment: '//',
    write: typescriptCode,
  },
  {
    id: 'python',
    label: 'Python (boto3)',
    icon: 'i-lucide-file-code',
    signs: 'Signs with the credentials that boto3 finds, in the environment first.',
    comment: '#',
    write: pythonCode,
  },
  {
    id: 'cli',
    label: 'AWS CLI: Bash, zsh',
    icon: 'i-lucide-terminal',
    signs: ofTheShell,
    comment: '#',
    write: (copy) => cliCode(copy, 'posix'),
  },
  {
    id: 'cli-powershell',
    label: 'AWS CLI: PowerShell',
    icon: 'i-lucide-terminal',
    signs: ofTheShell,
    comment: '#',
    write: (copy) => cliCode(copy, 'powershell'),
  },
  {
    id: 'cli-cmd',
    label: 'AWS CLI: Command Prompt',
    icon: 'i-lucide-terminal',
    signs: ofTheShell,
    comment: 'rem',
    write: (copy) => cliCode(copy, 'cmd'),
  },
  {
    id: 'curl',
    label: 'curl: Bash, zsh',
    icon: 'i-lucide-globe',
    signs: `${ofTheShell} Needs curl 7.86 or later.`,
    comment: '#',
    write: (copy) => ('problem' in copy.request ? undefined : curlCode(copy, copy.request)),
  },
]

/** The code as it is copied: what is to be done first stands over it as comments. */
export function copiedText({ text, notes }: Code, { comment }: Pick<CodeTarget, 'comment'>): string {
  return [...notes.map((note) => `${comment} ${note}`), text].join('\n')
}
