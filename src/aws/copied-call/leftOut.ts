/** What stands in an input where its code has a gap: somebody fills it in, or puts a file there. */
export class LeftOut {
  /** `secret`: the code holds none. `cut`: longer than a record keeps. `file`: bytes that the code reads from `name`. */
  readonly kind: 'secret' | 'cut' | 'file'
  /** The member's path: `UserAttributes[0].Value`. */
  readonly path: string
  /** What stands for it in the code: `FILL_IN_Password`, or the file's name without a folder. */
  readonly name: string

  private constructor(kind: LeftOut['kind'], path: string, name: string) {
    this.kind = kind
    this.path = path
    this.name = name
  }

  static secret(path: string, member: string): LeftOut {
    return new LeftOut('secret', path, placeholder(member))
  }

  static cut(path: string, member: string): LeftOut {
    return new LeftOut('cut', path, placeholder(member))
  }

  static file(path: string, name: string): LeftOut {
    return new LeftOut('file', path, name)
  }
}

/** Letters that no shell, query, XML or JSON writes otherwise, so that it is found wherever it comes to stand. */
function placeholder(member: string): string {
  return `FILL_IN_${member.replaceAll(/\W/g, '_')}`
}
