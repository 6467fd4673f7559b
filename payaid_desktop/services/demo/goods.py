"""What the demo shop sells, as a table in text. Names are generic; rates are those of 2026.

Columns: name | HSN or SAC | unit | rate | price | MRP | stock. `5<18` is 5 % since 22 September 2025 and 18 % before;
`40<28+12` had a cess of 12 % before; `exempt` has no tax. Where there is an MRP the price includes the tax, where there
is none it does not. Source of the rates: Notifications 9/2025 and 10/2025-CT(Rate), and those they replace.
"""

from typing import Final

GROCERIES: Final = """
Rice, raw, loose | 1006 | KGS | exempt | 52 | - | 400
Rice, basmati, 5 kg bag | 1006 | BAG | 5 | 540 | 575 | 60
Rice, boiled, 25 kg bag | 1006 | BAG | 5 | 1240 | 1300 | 40
Wheat, loose | 1001 | KGS | exempt | 34 | - | 500
Wheat flour, loose | 1101 | KGS | exempt | 38 | - | 300
Wheat flour, 10 kg bag | 1101 | BAG | 5 | 425 | 450 | 80
Refined flour, 1 kg | 1101 | PAC | 5 | 48 | 52 | 120
Semolina, 500 g | 1103 | PAC | 5 | 32 | 35 | 120
Gram flour, 1 kg | 1106 | PAC | 5 | 105 | 112 | 90
Poha, 1 kg | 1904 | PAC | 5 | 68 | 75 | 90
Vermicelli, 400 g | 1902 | PAC | 5<12 | 42 | 45 | 70
Noodles, instant, 70 g | 1902 | PAC | 5<18 | 14 | 14 | 600
Pasta, 500 g | 1902 | PAC | 5<12 | 75 | 80 | 60
Oats, 1 kg | 1104 | PAC | 5 | 185 | 199 | 50
Corn flakes, 475 g | 1904 | PAC | 5<18 | 170 | 185 | 50
Toor dal, loose | 0713 | KGS | exempt | 148 | - | 200
Toor dal, 1 kg | 0713 | PAC | 5 | 168 | 180 | 120
Moong dal, 1 kg | 0713 | PAC | 5 | 132 | 142 | 120
Chana dal, 1 kg | 0713 | PAC | 5 | 96 | 105 | 120
Urad dal, 1 kg | 0713 | PAC | 5 | 145 | 155 | 100
Masoor dal, 1 kg | 0713 | PAC | 5 | 102 | 110 | 100
Kidney beans, 1 kg | 0713 | PAC | 5 | 150 | 160 | 80
Chickpeas, 1 kg | 0713 | PAC | 5 | 125 | 135 | 80
Groundnuts, raw, 1 kg | 1202 | PAC | 5 | 158 | 170 | 60
Sugar, loose | 1701 | KGS | 5 | 43.5 | - | 500
Jaggery, 1 kg | 1701 | PAC | 5 | 78 | 85 | 80
Salt, iodised, 1 kg | 2501 | PAC | exempt | 26 | 28 | 300
Rock salt, 500 g | 2501 | PAC | exempt | 48 | 52 | 60
Mustard oil, 1 l | 1514 | BTL | 5 | 178 | 190 | 150
Sunflower oil, 1 l pouch | 1512 | PAC | 5 | 152 | 162 | 200
Groundnut oil, 1 l | 1508 | BTL | 5 | 205 | 220 | 100
Groundnut oil, 15 l tin | 1508 | CAN | 5 | 2920 | 3050 | 20
Coconut oil, 500 ml | 1513 | BTL | 5 | 160 | 172 | 90
Ghee, 500 ml | 0405 | BTL | 5<12 | 335 | 355 | 70
Butter, 100 g | 0405 | PAC | 5<12 | 58 | 60 | 120
Cheese slices, 200 g | 0406 | PAC | 5<12 | 145 | 150 | 60
Paneer, 200 g | 0406 | PAC | exempt<5 | 88 | 92 | 60
Milk, toned, 500 ml | 0401 | PAC | exempt | 28 | - | 300
Milk powder, 500 g | 0402 | PAC | 5 | 248 | 260 | 40
Curd, 400 g | 0403 | PAC | 5 | 36 | 38 | 80
Bread, white, 400 g | 1905 | PAC | exempt | 42 | 45 | 80
Rusk, 300 g | 1905 | PAC | 5 | 45 | 48 | 80
Biscuits, glucose, 100 g | 1905 | PAC | 5<18 | 10 | 10 | 900
Biscuits, cream, 120 g | 1905 | PAC | 5<18 | 28 | 30 | 300
Cake, sliced, 250 g | 1905 | PAC | 5<18 | 72 | 80 | 50
Namkeen, 200 g | 2106 | PAC | 5<12 | 52 | 55 | 200
Papad, 200 g | 1905 | PAC | exempt | 62 | 68 | 90
Potato chips, 50 g | 2005 | PAC | 5<12 | 20 | 20 | 400
Toffee, jar of 200 | 1704 | BTL | 5<12 | 185 | 200 | 40
Chocolate bar, 50 g | 1806 | PAC | 5<18 | 45 | 45 | 250
Tea, leaf, 500 g | 0902 | PAC | 5 | 245 | 260 | 100
Tea, dust, 250 g | 0902 | PAC | 5 | 98 | 105 | 120
Coffee, instant, 100 g | 2101 | BTL | 5<18 | 275 | 295 | 60
Coffee powder, 500 g | 0901 | PAC | 5 | 310 | 330 | 40
Malt drink powder, 500 g | 1901 | BTL | 5<18 | 255 | 270 | 50
Turmeric powder, 200 g | 0910 | PAC | 5 | 58 | 64 | 120
Chilli powder, 200 g | 0904 | PAC | 5 | 88 | 95 | 120
Coriander powder, 200 g | 0909 | PAC | 5 | 52 | 58 | 120
Cumin seeds, 100 g | 0909 | PAC | 5 | 55 | 60 | 120
Garam masala, 100 g | 0910 | PAC | 5 | 82 | 90 | 100
Black pepper, 100 g | 0904 | PAC | 5 | 110 | 120 | 60
Cardamom, 50 g | 0908 | PAC | 5 | 195 | 210 | 40
Mustard seeds, 100 g | 1207 | PAC | 5 | 18 | 20 | 100
Asafoetida, 50 g | 1301 | PAC | 5 | 78 | 85 | 60
Tamarind, 500 g | 0813 | PAC | 5 | 92 | 100 | 60
Cashew nuts, 250 g | 0801 | PAC | 5 | 268 | 285 | 50
Almonds, 250 g | 0802 | PAC | 5<12 | 245 | 260 | 50
Raisins, 250 g | 0806 | PAC | 5 | 98 | 105 | 50
Dates, 500 g | 0804 | PAC | 5<12 | 138 | 150 | 40
Honey, 250 g | 0409 | BTL | 5 | 125 | 135 | 50
Jam, mixed fruit, 500 g | 2007 | BTL | 5<12 | 148 | 160 | 50
Tomato ketchup, 1 kg | 2103 | BTL | 5<12 | 135 | 145 | 60
Pickle, mango, 500 g | 2001 | BTL | 5<12 | 118 | 128 | 60
Vinegar, 500 ml | 2209 | BTL | 5<18 | 42 | 45 | 40
Drinking water, 1 l | 2201 | BTL | 5<18 | 20 | 20 | 400
Drinking water, 20 l jar | 2201 | CAN | 5<12 | 75 | - | 40
Fruit drink, 1 l | 2202 | BTL | 5<12 | 95 | 99 | 120
Cola, 750 ml | 2202 | BTL | 40<28+12 | 40 | 40 | 240
Lemon soda, aerated, 250 ml | 2202 | BTL | 40<28+12 | 20 | 20 | 300
Energy drink, 250 ml | 2202 | CAN | 40<28+12 | 110 | 115 | 80
Bath soap, 100 g | 3401 | PCS | 5<18 | 38 | 40 | 300
Washing bar, 250 g | 3401 | PCS | 18 | 22 | 24 | 300
Detergent powder, 1 kg | 3402 | PAC | 18 | 118 | 125 | 150
Dish wash gel, 500 ml | 3402 | BTL | 18 | 105 | 110 | 90
Shampoo, 180 ml | 3305 | BTL | 5<18 | 148 | 160 | 80
Hair oil, 200 ml | 3305 | BTL | 5<18 | 92 | 99 | 100
Toothpaste, 100 g | 3306 | PCS | 5<18 | 62 | 65 | 180
Toothbrush, soft | 9603 | PCS | 5<18 | 28 | 30 | 200
Talcum powder, 100 g | 3304 | PCS | 5<18 | 78 | 85 | 70
Shaving cream, 70 g | 3307 | PCS | 5<18 | 72 | 78 | 60
Incense sticks, pack | 3307 | PAC | 5 | 28 | 30 | 200
Camphor, 50 g | 2914 | PAC | 18 | 68 | 75 | 60
Matches, packet of 10 | 3605 | PAC | 5<12 | 18 | 20 | 300
Candles, packet of 6 | 3406 | PAC | 5<12 | 42 | 45 | 90
Sanitary pads, pack of 8 | 9619 | PAC | exempt | 38 | 42 | 120
Baby diapers, pack of 10 | 9619 | PAC | 5<12 | 128 | 140 | 60
Tissue paper roll | 4818 | ROL | 18 | 42 | 45 | 100
Floor cleaner, 1 l | 3808 | BTL | 18 | 165 | 175 | 70
Mosquito coils, box of 10 | 3808 | BOX | 18 | 36 | 38 | 120
Broom, grass | 9603 | PCS | exempt | 95 | - | 50
"""

STATIONERY: Final = """
Exercise book, 100 pages | 4820 | PCS | exempt<12 | 28 | 30 | 500
Exercise book, 200 pages | 4820 | PCS | exempt<12 | 52 | 55 | 400
Graph book | 4820 | PCS | exempt<12 | 35 | 38 | 120
Drawing book | 4820 | PCS | exempt<12 | 48 | 50 | 120
Register, 2 quire | 4820 | PCS | 18 | 85 | - | 80
Cash book, 3 quire | 4820 | PCS | 18 | 140 | - | 40
Diary, one page a day | 4820 | PCS | 18 | 210 | 240 | 40
Paper A4, 75 gsm, 500 sheets | 4802 | PAC | 18<12 | 245 | - | 150
Paper legal, 75 gsm, 500 sheets | 4802 | PAC | 18<12 | 295 | - | 60
Chart paper, sheet | 4802 | PCS | 18<12 | 9.5 | - | 300
Pencil, box of 10 | 9609 | BOX | exempt<12 | 48 | 50 | 200
Colour pencils, box of 12 | 9609 | BOX | exempt<12 | 92 | 99 | 100
Crayons, box of 12 | 9609 | BOX | exempt<12 | 42 | 45 | 100
Chalk, box of 100 | 9609 | BOX | exempt<12 | 55 | 60 | 60
Eraser, box of 20 | 4016 | BOX | exempt<5 | 58 | 60 | 80
Pencil sharpener, box of 20 | 8214 | BOX | exempt<12 | 78 | 80 | 60
Ball pen, blue | 9608 | PCS | 18 | 10 | 10 | 900
Ball pen, box of 20 | 9608 | BOX | 18 | 160 | - | 100
Gel pen, black | 9608 | PCS | 18 | 20 | 20 | 400
Marker, permanent | 9608 | PCS | 18 | 25 | 25 | 200
Whiteboard marker | 9608 | PCS | 18 | 30 | 30 | 150
Highlighter | 9608 | PCS | 18 | 30 | 30 | 120
Fountain pen | 9608 | PCS | 18 | 115 | 125 | 40
Ink, 60 ml | 3215 | BTL | 18 | 48 | 50 | 40
Geometry box | 9017 | SET | 5<12 | 128 | 140 | 80
Scale, 30 cm | 9017 | PCS | 5<12 | 14 | 15 | 200
Stapler, small | 8472 | PCS | 18 | 72 | - | 60
Staples, box | 8305 | BOX | 18 | 11 | - | 200
Paper clips, box | 8305 | BOX | 18 | 24 | - | 100
Box file | 4820 | PCS | 18 | 95 | - | 80
File folder, plastic | 3926 | PCS | 18 | 18 | - | 200
Glue stick, 15 g | 3506 | PCS | 18 | 35 | 35 | 120
White glue, 500 g | 3506 | BTL | 18 | 125 | 135 | 60
Adhesive tape, 1 inch | 3919 | ROL | 18 | 28 | - | 200
Brown tape, 2 inch | 3919 | ROL | 18 | 42 | - | 150
Scissors, 7 inch | 8213 | PCS | 18 | 88 | - | 50
Calculator, 12 digits | 8470 | PCS | 18 | 310 | 350 | 40
Water colours, set of 12 | 3213 | SET | 18 | 82 | 90 | 60
Paint brushes, set of 6 | 9603 | SET | 18 | 95 | 99 | 50
School bag | 4202 | PCS | 18 | 640 | 699 | 40
Lunch box, steel | 7323 | PCS | 5<12 | 285 | 310 | 50
Water bottle, steel, 1 l | 7323 | PCS | 5<12 | 345 | 375 | 60
Umbrella | 6601 | PCS | 5<12 | 290 | 325 | 50
Gift wrap, sheet | 4811 | PCS | 18 | 12 | - | 200
Stamp pad | 9612 | PCS | 18 | 58 | 60 | 40
"""

HARDWARE: Final = """
Cement, 50 kg bag | 2523 | BAG | 18<28 | 305 | - | 200
White cement, 5 kg | 2523 | BAG | 18<28 | 175 | - | 60
Wall putty, 20 kg | 3214 | BAG | 18 | 690 | - | 40
Emulsion paint, white, 4 l | 3209 | CAN | 18 | 980 | - | 40
Enamel paint, 1 l | 3208 | CAN | 18 | 265 | - | 60
Primer, 1 l | 3208 | CAN | 18 | 185 | - | 60
Thinner, 1 l | 3814 | CAN | 18 | 130 | - | 60
Paint brush, 4 inch | 9603 | PCS | 18 | 78 | - | 80
Paint roller | 9603 | PCS | 18 | 145 | - | 40
Sandpaper, sheet | 6805 | PCS | 18 | 12.5 | - | 300
Nails, 2 inch | 7317 | KGS | 18 | 82 | - | 100
Screws, 1 inch, box of 100 | 7318 | BOX | 18 | 95 | - | 120
Bolts and nuts, M8, set of 10 | 7318 | SET | 18 | 88 | - | 90
Hammer, 500 g | 8205 | PCS | 18 | 240 | - | 30
Screwdriver set of 6 | 8205 | SET | 18 | 320 | - | 30
Pliers, 8 inch | 8203 | PCS | 18 | 215 | - | 40
Adjustable spanner | 8204 | PCS | 18 | 290 | - | 30
Hacksaw frame | 8202 | PCS | 18 | 260 | - | 25
Measuring tape, 5 m | 9017 | PCS | 18 | 125 | - | 60
Spirit level, 12 inch | 9015 | PCS | 18 | 180 | - | 25
Spade | 8201 | PCS | exempt | 310 | - | 30
Sickle | 8201 | PCS | exempt | 95 | - | 30
Padlock, 50 mm | 8301 | PCS | 18 | 165 | 185 | 60
Door lock | 8301 | PCS | 18 | 780 | - | 25
Hinges, 4 inch, pair | 8302 | PRS | 18 | 68 | - | 120
Tower bolt, 6 inch | 8302 | PCS | 18 | 55 | - | 120
Door handle | 8302 | PCS | 18 | 210 | - | 40
PVC pipe, 1 inch, 3 m | 3917 | PCS | 18 | 165 | - | 100
PVC elbow, 1 inch | 3917 | PCS | 18 | 14.25 | - | 400
Garden hose | 3917 | MTR | 18 | 32.5 | - | 300
Tap, brass | 8481 | PCS | 18 | 245 | - | 60
Ball valve, 1 inch | 8481 | PCS | 18 | 195 | - | 50
Float valve | 8481 | PCS | 18 | 130 | - | 40
Thread seal tape | 3920 | ROL | 18 | 14 | - | 300
Bucket, plastic, 15 l | 3924 | PCS | 18 | 165 | 185 | 60
Water tank, 500 l | 3925 | PCS | 18 | 2450 | - | 8
LED bulb, 9 W | 8539 | PCS | 18 | 92 | 99 | 240
LED tube light, 20 W | 8539 | PCS | 18 | 235 | 260 | 100
Switch, 6 A | 8536 | PCS | 18 | 28 | - | 300
Socket, 16 A | 8536 | PCS | 18 | 92 | - | 150
Extension board | 8536 | PCS | 18 | 285 | 320 | 50
Wire, 1.5 sq mm | 8544 | MTR | 18 | 18.75 | - | 2000
Wire, 2.5 sq mm, 90 m coil | 8544 | ROL | 18 | 2380 | - | 20
Ceiling fan | 8414 | PCS | 18 | 1580 | 1850 | 25
Torch, rechargeable | 8513 | PCS | 18 | 310 | 349 | 30
Dry cells, pack of 4 | 8506 | PAC | 18 | 62 | 68 | 120
Rope, jute | 5607 | MTR | 5<12 | 11.5 | - | 400
Steel wire, binding | 7217 | KGS | 18 | 76 | - | 80
Tarpaulin, 12 x 15 ft | 6306 | PCS | 5<12 | 890 | - | 20
Wheelbarrow | 8716 | PCS | 18 | 2890 | - | 6
"""

SERVICES: Final = """
Home delivery | 996813 | NA | 18 | 40 | - | -
Photocopy, page | 998595 | NA | 18 | 2 | - | -
Key cutting | 998729 | NA | 18 | 60 | - | -
Fan installation | 998736 | NA | 18 | 250 | - | -
Plumber's visit | 995462 | NA | 18 | 350 | - | -
"""
