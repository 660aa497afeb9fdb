/** How many recaps a publication has that is large, and one beside which it is measured. */
export const sizes = { few: 1_000, many: 10_000 }
