import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import type { PolicyDocument } from '#iam/types.ts'

/** IAM writes documents as a part of an address would be: `%7B%22Version%22...`. */
export function readDocument(text: string | undefined): PolicyDocument | undefined {
  if (text === undefined) return undefined
  try {
    const parsed = parsePolicyDocument(decodeURIComponent(text))
    return parsed.ok ? parsed.document : undefined
  } catch {
    return undefined
  }
}
