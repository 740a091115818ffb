/** What an SDK client's call was refused with, in a form to compare. */
export async function errorOf(
  call: Promise<unknown>,
): Promise<{ name: string; message: string; status: number | undefined }> {
  try {
    await call
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem
    const metadata = '$metadata' in problem ? (problem.$metadata as { httpStatusCode?: number }) : {}
    return { name: problem.name, message: problem.message, status: metadata.httpStatusCode }
  }
  throw new Error('The call was not refused.')
}
