/** The grades of a recap, from the best to the worst. */
export const grades = ['A+', 'A', 'A-', 'B+', 'B', 'B-', 'C+', 'C', 'C-', 'D+', 'D', 'D-', 'F'] as const

export type Grade = (typeof grades)[number]
