/** English sentence -> the same in another language; `{name}` stands for a value. */
export type Words = Readonly<Record<string, string>>
