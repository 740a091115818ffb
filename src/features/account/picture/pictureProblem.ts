import { formatBytes } from '../../../ui/formatBytes.ts'

/** What browsers draw and what runs nothing. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']
const mostBytes = 5_000_000

/** Why a file is not taken for a picture; undefined where it is. */
export function pictureProblem({ type, size }: Pick<File, 'size' | 'type'>): string | undefined {
  if (!pictureTypes.includes(type)) return 'It is no PNG, JPEG, WebP or GIF.'
  if (size > mostBytes) return `It has ${formatBytes(size)}; at most ${formatBytes(mostBytes)} are taken.`
  return undefined
}
