/**
 * Where a PUT can change nothing: a part of an upload that was never begun. A bucket refuses it to whoever is not signed in, and
 * one that lets everybody write knows no such upload. The browser asks the CORS rules before it sends anything all the same.
 * @param root the address of a bucket, without a slash at its end
 * @param name of the object that is not there, and of the upload
 */
export function partOfNothing(root: string, name: string): string {
  return `${root}/${name}?partNumber=1&uploadId=${name}`
}
