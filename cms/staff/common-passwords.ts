type Test = (text: string) => boolean

let loaded: Promise<Test> | undefined

/** Answers for a list of common passwords; the list is read when the first password is set. */
export async function commonPasswords(): Promise<Test> {
  loaded ??= load()
  return await loaded
}

async function load(): Promise<Test> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const known = new Set(dictionary['passwords-common'])
  return (text) => known.has(text)
}
