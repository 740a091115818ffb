/** What somebody did, where it takes many calls. */
export interface WholeAct {
  /** Unique in this tab. */
  readonly id: string
  /** In words: "Upload 7 files to shared/". */
  readonly title: string
}

export interface CallOptions {
  readonly signal?: AbortSignal
  /** The click that causes it, in words: "Upload plan.txt". */
  readonly cause?: string
  /** One of several calls of one click: what is answered before the first of them is sent holds for all. */
  readonly act?: WholeAct
  /** Nobody asked for it: it follows from what somebody did before. */
  readonly followsUp?: true
  /** It only asks whether what somebody wants can go as it is meant. */
  readonly asksAhead?: true
  /** What it is done on, for one line. Left out, it is read from the command's input. */
  readonly target?: string
}
