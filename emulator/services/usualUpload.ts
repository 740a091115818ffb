/** The most usual upload to a service, whose headers say all of its input. Any other goes the general way. */
import type { HttpRequest } from '../wire/message.ts'

export interface UsualUpload {
  /**
   * By AWS's name: an operation whose input is a stream, that policies are asked about, and that leaves everything as it was
   * where it fails. It looks at no id of its request.
   */
  readonly operation: string
  /**
   * @returns the input as the general way reads it, every part of which the operation honours; undefined for what is not the
   *   usual request in every part.
   */
  read(request: HttpRequest): object | undefined
}
