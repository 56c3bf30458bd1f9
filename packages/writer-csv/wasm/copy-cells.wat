;; Copies cells one behind the other. The cells and their addresses are described in src/cell-arena.ts: an address is the
;; index of a 32-bit word that holds the cell's length in bytes; the cell's bytes follow.
(module
  (import "cells" "memory" (memory 1))

  ;; Bytes of all cells whose addresses lie from one position in memory up to another, at least one of them.
  (func (export "measure") (param $at i32) (param $end i32) (result i32)
    (local $bytes i32)
    (loop $nextCell
      (local.set $bytes
        (i32.add (local.get $bytes) (i32.load (i32.shl (i32.load (local.get $at)) (i32.const 2)))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $nextCell (i32.lt_u (local.get $at) (local.get $end))))
    (local.get $bytes))

  ;; Copies the same cells to a position in memory. Sixteen bytes whatever the length, since how long a cell is cannot be
  ;; guessed and most fit into them: what is written beyond a cell's end, the next cell overwrites.
  (func (export "copy") (param $at i32) (param $end i32) (param $to i32)
    (local $cell i32)
    (local $length i32)
    (local $done i32)
    (loop $nextCell
      (local.set $cell (i32.shl (i32.load (local.get $at)) (i32.const 2)))
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
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $nextCell (i32.lt_u (local.get $at) (local.get $end))))))
