;; Makes the cells of CSV, and copies them one behind the other. src/cell-arena.ts describes cells and their addresses: an
;; address is the index of a 32-bit word that holds the cell's length in bytes; the cell's bytes follow. Every cell ends
;; with one or two bytes that follow its value: the delimiter or the line end.
(module
  (import "cells" "memory" (memory 1))

  ;; The digits of 0 to 99, two for each.
  (data (i32.const 0)
    "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"
    "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899")
  ;; The powers of ten from 10 to 1,000,000,000, each at four times its exponent; 0 for the exponent 0.
  (data (i32.const 200)
    "\00\00\00\00\0a\00\00\00\64\00\00\00\e8\03\00\00\10\27\00\00"
    "\a0\86\01\00\40\42\0f\00\80\96\98\00\00\e1\f5\05\00\ca\9a\3b")

  ;; Bytes of all cells: of columns that have their addresses `span` bytes apart, the first column's from `at` on.
  (func (export "measure")
    (param $at i32) (param $span i32) (param $columns i32) (param $rows i32) (result i32)
    (local $address i32)
    (local $end i32)
    (local $bytes i32)
    (loop $nextColumn
      (local.set $address (local.get $at))
      (local.set $end (i32.add (local.get $at) (i32.shl (local.get $rows) (i32.const 2))))
      (loop $nextRow
        (local.set $bytes
          (i32.add (local.get $bytes) (i32.load (i32.shl (i32.load (local.get $address)) (i32.const 2)))))
        (local.set $address (i32.add (local.get $address) (i32.const 4)))
        (br_if $nextRow (i32.lt_u (local.get $address) (local.get $end))))
      (local.set $at (i32.add (local.get $at) (local.get $span)))
      (local.set $columns (i32.sub (local.get $columns) (i32.const 1)))
      (br_if $nextColumn (local.get $columns)))
    (local.get $bytes))

  ;; Copies the same cells, row by row. Sixteen bytes whatever the length, since how long a cell is cannot be guessed and
  ;; most fit into them: what is written beyond a cell's end, the next cell overwrites.
  (func (export "copy")
    (param $at i32) (param $span i32) (param $columns i32) (param $rows i32) (param $to i32)
    (local $address i32)
    (local $column i32)
    (local $cell i32)
    (local $length i32)
    (local $done i32)
    (loop $nextRow
      (local.set $address (local.get $at))
      (local.set $column (local.get $columns))
      (loop $nextColumn
        (local.set $cell (i32.shl (i32.load (local.get $address)) (i32.const 2)))
        (local.set $length (i32.load (local.get $cell)))
        (v128.store align=1 (local.get $to) (v128.load offset=4 align=4 (local.get $cell)))
        (if (i32.gt_u (local.get $length) (i32.const 16))
          (then
            (local.set $done (i32.const 16))
            (loop $nextBytes
              (v128.store align=1
                (i32.add (local.get $to) (local.get $done))
                (v128.load offset=4 align=4 (i32.add (local.get $cell) (local.get $done))))
              (local.set $done (i32.add (local.get $done) (i32.const 16)))
              (br_if $nextBytes (i32.lt_u (local.get $done) (local.get $length))))))
        (local.set $to (i32.add (local.get $to) (local.get $length)))
        (local.set $address (i32.add (local.get $address) (local.get $span)))
        (local.set $column (i32.sub (local.get $column) (i32.const 1)))
        (br_if $nextColumn (local.get $column)))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $nextRow (local.get $rows))))

  ;; Writes the addresses of cells that are known: a value's is in the table, counted from `first`, 0 where it has none.
  ;; Values are whole numbers of so many bytes: 1 or 2 without sign, 4 with, or doubles of 8. Gives the number of rows
  ;; whose values have no cell, or -1 as soon as a value lies outside of the table.
  (func (export "lookUp")
    (param $values i32) (param $width i32) (param $nulls i32) (param $rows i32)
    (param $first i32) (param $size i32) (param $table i32) (param $nullAddress i32) (param $addresses i32)
    (result i32)
    (local $index i32)
    (local $address i32)
    (local $missing i32)
    (local $areDoubles i32)
    (local $mask i32)
    (local.set $areDoubles (i32.eq (local.get $width) (i32.const 8)))
    ;; Whatever the width, four bytes are read, and those that are another value's are masked.
    (local.set $mask
      (i32.shr_u (i32.const -1) (i32.shl (i32.sub (i32.const 4) (local.get $width)) (i32.const 3))))
    (loop $nextRow
      (local.set $index
        (i32.sub
          (if (result i32) (local.get $areDoubles)
            (then (i32.trunc_sat_f64_s (f64.load align=1 (local.get $values))))
            (else (i32.and (i32.load align=1 (local.get $values)) (local.get $mask))))
          (local.get $first)))
      (block $found
        (if (local.get $nulls)
          (then
            (local.set $address (i32.load8_u (local.get $nulls)))
            (local.set $nulls (i32.add (local.get $nulls) (i32.const 1)))
            (if (i32.eq (local.get $address) (i32.const 1))
              (then
                (local.set $address (local.get $nullAddress))
                (br $found)))))
        (if (i32.ge_u (local.get $index) (local.get $size)) (then (return (i32.const -1))))
        (local.set $address
          (i32.load (i32.add (local.get $table) (i32.shl (local.get $index) (i32.const 2)))))
        (local.set $missing (i32.add (local.get $missing) (i32.eqz (local.get $address)))))
      (i32.store (local.get $addresses) (local.get $address))
      (local.set $values (i32.add (local.get $values) (local.get $width)))
      (local.set $addresses (i32.add (local.get $addresses) (i32.const 4)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $nextRow (local.get $rows)))
    (local.get $missing))

  ;; Makes cells of whole numbers, or of amounts in cents, from `cell` on, and writes their addresses. A number that
  ;; stays the same from row to row keeps its cell. Gives the end of the last cell.
  (func (export "numbers")
    (param $values i32) (param $areDoubles i32) (param $nulls i32) (param $rows i32) (param $areCents i32)
    (param $nullAddress i32) (param $addresses i32) (param $cell i32) (param $follow i32) (param $followLength i32)
    (result i32)
    (local $value i64)
    (local $last i64)
    (local $lastAddress i32)
    (local $address i32)
    (local $end i32)
    (local.set $last (i64.const 0x8000000000000000))
    (loop $nextRow
      (if (local.get $areDoubles)
        (then
          (local.set $value (i64.trunc_sat_f64_s (f64.load align=4 (local.get $values))))
          (local.set $values (i32.add (local.get $values) (i32.const 8))))
        (else
          (local.set $value (i64.load32_s (local.get $values)))
          (local.set $values (i32.add (local.get $values) (i32.const 4)))))
      (if (i64.ne (local.get $value) (local.get $last))
        (then
          (local.set $last (local.get $value))
          (local.set $lastAddress (i32.shr_u (local.get $cell) (i32.const 2)))
          (local.set $end
            (if (result i32) (local.get $areCents)
              (then (call $cents (local.get $value) (i32.add (local.get $cell) (i32.const 4))))
              (else (call $integer (local.get $value) (i32.add (local.get $cell) (i32.const 4))))))
          (local.set $cell
            (call $finish (local.get $cell) (local.get $end) (local.get $follow) (local.get $followLength)))))
      (local.set $address (local.get $lastAddress))
      (if (local.get $nulls)
        (then
          (if (i32.eq (i32.load8_u (local.get $nulls)) (i32.const 1))
            (then (local.set $address (local.get $nullAddress))))
          (local.set $nulls (i32.add (local.get $nulls) (i32.const 1)))))
      (i32.store (local.get $addresses) (local.get $address))
      (local.set $addresses (i32.add (local.get $addresses) (i32.const 4)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $nextRow (local.get $rows)))
    (local.get $cell))

  ;; Makes cells of texts from `cell` on, and writes their addresses. Each row has the word its text begins at, counted
  ;; from the byte `words`, or -1 for a null, and the text's length. A text that stays the same from row to row keeps
  ;; its cell. Gives the end of the last cell.
  (func (export "texts")
    (param $starts i32) (param $lengths i32) (param $rows i32) (param $words i32) (param $delimiter i32)
    (param $nullAddress i32) (param $addresses i32) (param $cell i32) (param $follow i32) (param $followLength i32)
    (result i32)
    (local $start i32)
    (local $length i32)
    (local $lastStart i32)
    (local $lastLength i32)
    (local $address i32)
    (local.set $lastStart (i32.const -1))
    (local.set $address (local.get $nullAddress))
    (loop $nextRow
      (local.set $start (i32.load (local.get $starts)))
      (local.set $length (i32.load (local.get $lengths)))
      (if (i32.or
            (i32.ne (local.get $start) (local.get $lastStart))
            (i32.ne (local.get $length) (local.get $lastLength)))
        (then
          (local.set $lastStart (local.get $start))
          (local.set $lastLength (local.get $length))
          (if (i32.lt_s (local.get $start) (i32.const 0))
            (then (local.set $address (local.get $nullAddress)))
            (else
              (local.set $address (i32.shr_u (local.get $cell) (i32.const 2)))
              (local.set $cell
                (call $finish
                  (local.get $cell)
                  (call $text
                    (i32.add (local.get $words) (i32.shl (local.get $start) (i32.const 2)))
                    (local.get $length)
                    (i32.add (local.get $cell) (i32.const 4))
                    (local.get $delimiter))
                  (local.get $follow)
                  (local.get $followLength)))))))
      (i32.store (local.get $addresses) (local.get $address))
      (local.set $addresses (i32.add (local.get $addresses) (i32.const 4)))
      (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
      (local.set $lengths (i32.add (local.get $lengths) (i32.const 4)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $nextRow (local.get $rows)))
    (local.get $cell))

  ;; Ends a cell whose value ends at `end`, and gives the place of the next one.
  (func $finish (param $cell i32) (param $end i32) (param $follow i32) (param $followLength i32) (result i32)
    (i32.store16 align=1 (local.get $end) (local.get $follow))
    (local.set $end (i32.add (local.get $end) (local.get $followLength)))
    (i32.store (local.get $cell) (i32.sub (i32.sub (local.get $end) (local.get $cell)) (i32.const 4)))
    (i32.and (i32.add (local.get $end) (i32.const 3)) (i32.const -4)))

  ;; Writes a text, in quotes where it holds a quote, a delimiter or a line end, and gives the position after it.
  (func $text (param $from i32) (param $length i32) (param $to i32) (param $delimiter i32) (result i32)
    (local $done i32)
    (local $bytes v128)
    (local $special i32)
    (block $ended
      (loop $nextBytes
        (br_if $ended (i32.ge_u (local.get $done) (local.get $length)))
        (local.set $bytes (v128.load align=4 (i32.add (local.get $from) (local.get $done))))
        (v128.store align=4 (i32.add (local.get $to) (local.get $done)) (local.get $bytes))
        (local.set $special
          (i8x16.bitmask
            (v128.or
              (v128.or
                (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 34)))
                (i8x16.eq (local.get $bytes) (i8x16.splat (local.get $delimiter))))
              (v128.or
                (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 10)))
                (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 13)))))))
        ;; A special byte that lies behind the text belongs to another.
        (if (local.get $special)
          (then
            (if (i32.lt_u
                  (i32.add (local.get $done) (i32.ctz (local.get $special)))
                  (local.get $length))
              (then (return (call $quoted (local.get $from) (local.get $length) (local.get $to)))))))
        (local.set $done (i32.add (local.get $done) (i32.const 16)))
        (br $nextBytes)))
    (i32.add (local.get $to) (local.get $length)))

  ;; Writes a text in quotes, its own doubled, and gives the position after it. The text is not empty.
  (func $quoted (param $from i32) (param $length i32) (param $to i32) (result i32)
    (local $end i32)
    (local $byte i32)
    (local.set $end (i32.add (local.get $from) (local.get $length)))
    (i32.store8 (local.get $to) (i32.const 34))
    (local.set $to (i32.add (local.get $to) (i32.const 1)))
    (loop $nextByte
      (local.set $byte (i32.load8_u (local.get $from)))
      (i32.store8 (local.get $to) (local.get $byte))
      (local.set $to (i32.add (local.get $to) (i32.const 1)))
      (if (i32.eq (local.get $byte) (i32.const 34))
        (then
          (i32.store8 (local.get $to) (i32.const 34))
          (local.set $to (i32.add (local.get $to) (i32.const 1)))))
      (local.set $from (i32.add (local.get $from) (i32.const 1)))
      (br_if $nextByte (i32.lt_u (local.get $from) (local.get $end))))
    (i32.store8 (local.get $to) (i32.const 34))
    (i32.add (local.get $to) (i32.const 1)))

  ;; Writes cents as dollars with two decimals, and gives the position after them.
  (func $cents (param $value i64) (param $to i32) (result i32)
    (local $dollars i64)
    (if (i64.lt_s (local.get $value) (i64.const 0))
      (then
        (i32.store8 (local.get $to) (i32.const 45))
        (return
          (call $cents (i64.sub (i64.const 0) (local.get $value)) (i32.add (local.get $to) (i32.const 1))))))
    ;; Division of 32 bits by a constant is a multiplication; that of 64 bits is not.
    (local.set $dollars
      (if (result i64) (i64.lt_u (local.get $value) (i64.const 0x100000000))
        (then (i64.extend_i32_u (i32.div_u (i32.wrap_i64 (local.get $value)) (i32.const 100))))
        (else (i64.div_u (local.get $value) (i64.const 100)))))
    (local.set $to (call $integer (local.get $dollars) (local.get $to)))
    (i32.store8 (local.get $to) (i32.const 46))
    (call $pair
      (i32.wrap_i64 (i64.sub (local.get $value) (i64.mul (local.get $dollars) (i64.const 100))))
      (i32.add (local.get $to) (i32.const 1)))
    (i32.add (local.get $to) (i32.const 3)))

  ;; Writes a whole number, and gives the position after it.
  (func $integer (param $value i64) (param $to i32) (result i32)
    (local $front i64)
    (local $rest i32)
    (local $i i32)
    (if (i64.lt_s (local.get $value) (i64.const 0))
      (then
        (i32.store8 (local.get $to) (i32.const 45))
        (return
          (call $integer (i64.sub (i64.const 0) (local.get $value)) (i32.add (local.get $to) (i32.const 1))))))
    (if (i64.lt_u (local.get $value) (i64.const 0x100000000))
      (then (return (call $digits (i32.wrap_i64 (local.get $value)) (local.get $to)))))
    (local.set $front (i64.div_u (local.get $value) (i64.const 100000000)))
    (local.set $rest
      (i32.wrap_i64 (i64.sub (local.get $value) (i64.mul (local.get $front) (i64.const 100000000)))))
    (local.set $to (call $integer (local.get $front) (local.get $to)))
    (local.set $i (i32.const 6))
    (loop $nextPair
      (call $pair (i32.rem_u (local.get $rest) (i32.const 100)) (i32.add (local.get $to) (local.get $i)))
      (local.set $rest (i32.div_u (local.get $rest) (i32.const 100)))
      (local.set $i (i32.sub (local.get $i) (i32.const 2)))
      (br_if $nextPair (i32.ge_s (local.get $i) (i32.const 0))))
    (i32.add (local.get $to) (i32.const 8)))

  ;; Writes a number without sign, and gives the position after it.
  (func $digits (param $value i32) (param $to i32) (result i32)
    (local $exponent i32)
    (local $end i32)
    (local $at i32)
    (local $hundreds i32)
    ;; The number's logarithm, from that of the next power of two: 1233 / 4096 is log10(2).
    (local.set $exponent
      (i32.shr_u
        (i32.mul
          (i32.sub (i32.const 32) (i32.clz (i32.or (local.get $value) (i32.const 1))))
          (i32.const 1233))
        (i32.const 12)))
    (local.set $end
      (i32.add
        (local.get $to)
        (i32.add
          (local.get $exponent)
          (i32.ge_u (local.get $value) (i32.load offset=200 (i32.shl (local.get $exponent) (i32.const 2)))))))
    (local.set $at (local.get $end))
    (block $ended
      (loop $nextPair
        (br_if $ended (i32.lt_u (local.get $value) (i32.const 100)))
        (local.set $hundreds (i32.div_u (local.get $value) (i32.const 100)))
        (local.set $at (i32.sub (local.get $at) (i32.const 2)))
        ;; As $pair does, which takes longer to call.
        (i32.store16 align=1
          (local.get $at)
          (i32.load16_u
            (i32.shl
              (i32.sub (local.get $value) (i32.mul (local.get $hundreds) (i32.const 100)))
              (i32.const 1))))
        (local.set $value (local.get $hundreds))
        (br $nextPair)))
    (if (i32.ge_u (local.get $value) (i32.const 10))
      (then (call $pair (local.get $value) (local.get $to)))
      (else (i32.store8 (local.get $to) (i32.add (local.get $value) (i32.const 48)))))
    (local.get $end))

  ;; Writes a number below 100 with two digits.
  (func $pair (param $value i32) (param $to i32)
    (i32.store16 align=1 (local.get $to) (i32.load16_u (i32.shl (local.get $value) (i32.const 1))))))
