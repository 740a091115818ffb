import { unpackDecisionLink } from '../../../outcomes/share/decisionLink.ts'
import { decisionSizeProblem, type ParsedDecision, parseDecisionFile } from './parseDecisionFile.ts'

/** A file that somebody chose, as a decision or with the reason why it is none. */
export async function openDecisionFile(file: Blob): Promise<ParsedDecision> {
  const tooLarge = decisionSizeProblem(file.size)
  if (tooLarge !== undefined) return { problem: tooLarge }
  let text: string
  try {
    text = await file.text()
  } catch {
    return { problem: 'The browser could not read it: it may have been moved, or be a folder.' }
  }
  return parseDecisionFile(text, 'file')
}

/**
 * @param hash of the address that was opened
 * @returns undefined where the address carries no decision
 */
export async function openDecisionLink(hash: string): Promise<ParsedDecision | undefined> {
  const unpacked = await unpackDecisionLink(hash)
  if (unpacked === undefined || 'problem' in unpacked) return unpacked
  return parseDecisionFile(unpacked.text, 'link')
}
