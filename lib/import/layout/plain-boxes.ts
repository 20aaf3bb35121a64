/** A table drawn with the signs of boxes, as one of bars and dashes. */
export const plainBoxes = (line: string): string =>
  BOXES.test(line)
    ? line
        .replace(/[│┃║]/g, '|')
        .replace(/[┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝]/g, '+')
        .replace(/[─━═]/g, '-')
    : line;
const BOXES = /[│┃║┌├└┏┣┗╔╠╚]/;
