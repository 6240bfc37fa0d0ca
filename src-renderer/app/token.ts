// One object for each scheme; the names are those of the tokens in ux.md.
export const day = {
  frame: '#E3E7EA', page: '#F2F4F5', panel: '#FFFFFF', sunken: '#ECEFF1', hover: '#F0F4F7', selected: '#DFEAF6',
  line: '#D2D8DD', line2: '#AEB8C0', edge: '#727D87', ink: '#161B20', ink2: '#3F4851', ink3: '#56606A',
  act: '#0B57A4', actHover: '#084481', actText: '#0B57A4', actSoft: '#E3EEF9', actLine: '#9CC0E6',
  stop: '#B3211A', stopText: '#9E1A14', stopSoft: '#FBE9E7', stopLine: '#E2A09A',
  warn: '#F2A81D', warnEdge: '#9A5A00', warnText: '#7A4700', warnSoft: '#FFF3DA', warnLine: '#E3B75F', onWarn: '#1C1300',
  go: '#0B7254', goText: '#0A634A', goSoft: '#E1F3EC', goLine: '#86C6AF',
  tie: '#961B70', tieText: '#84175F', tieSoft: '#FAE9F4', tieLine: '#DBA0C8',
};
export const night: Wb = {
  frame: '#0F1316', page: '#161B1F', panel: '#1E2429', sunken: '#191E23', hover: '#252C33', selected: '#1F3247',
  line: '#333B43', line2: '#4B555F', edge: '#808C97', ink: '#E7EBEE', ink2: '#BBC4CB', ink3: '#9AA5AE',
  act: '#3576C4', actHover: '#2E68AE', actText: '#85B8F0', actSoft: '#1B2D42', actLine: '#345C88',
  stop: '#CF4238', stopText: '#FF9D92', stopSoft: '#3B2120', stopLine: '#7C3B36',
  warn: '#EDAA2B', warnEdge: '#D9982A', warnText: '#F3BE58', warnSoft: '#352A15', warnLine: '#725820', onWarn: '#1C1300',
  go: '#1B8061', goText: '#63CFA8', goSoft: '#15302A', goLine: '#2C6651',
  tie: '#B8489A', tieText: '#F0A3D4', tieSoft: '#3A1F32', tieLine: '#7A3F68',
};
export type Wb = typeof day;
