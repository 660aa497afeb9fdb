export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`
export const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`
export const rate = (value: number): string => `${value.toFixed(0)}/s`
export const kilobytes = (value: number): string => `${(value / 1000).toFixed(1)} kB`
export const megabytes = (value: number): string => `${value.toFixed(0)} MB`
