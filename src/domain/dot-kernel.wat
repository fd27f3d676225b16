(module
  (memory (export "memory") 1)

  ;; Sum of the four numbers of a vector register.
  (func $across (param $v v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.add (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  ;; Scalar products of every row with every column, row by row, to $out (f32). $rows and $columns are the addresses of lists of
  ;; addresses; both counts are even, so that two rows meet two columns at a time: four products for four loads. A vector has $length
  ;; bytes, a multiple of 16.
  (func (export "products")
    (param $rows i32) (param $rowCount i32) (param $columns i32) (param $columnCount i32) (param $length i32) (param $out i32)
    (local $lastRow i32) (local $column i32) (local $lastColumn i32) (local $below i32) (local $at i32)
    (local $a i32) (local $b i32) (local $c i32) (local $d i32)
    (local $va v128) (local $vb v128) (local $vc v128) (local $vd v128)
    (local $ac v128) (local $ad v128) (local $bc v128) (local $bd v128)
    (local.set $lastRow (i32.add (local.get $rows) (i32.shl (local.get $rowCount) (i32.const 2))))
    (local.set $lastColumn (i32.add (local.get $columns) (i32.shl (local.get $columnCount) (i32.const 2))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $rows) (local.get $lastRow)))
        (local.set $a (i32.load (local.get $rows)))
        (local.set $b (i32.load offset=4 (local.get $rows)))
        (local.set $below (i32.add (local.get $out) (i32.shl (local.get $columnCount) (i32.const 2))))
        (local.set $column (local.get $columns))
        (block $rowDone
          (loop $pair
            (br_if $rowDone (i32.ge_u (local.get $column) (local.get $lastColumn)))
            (local.set $c (i32.load (local.get $column)))
            (local.set $d (i32.load offset=4 (local.get $column)))
            (local.set $ac (v128.const f32x4 0 0 0 0))
            (local.set $ad (v128.const f32x4 0 0 0 0))
            (local.set $bc (v128.const f32x4 0 0 0 0))
            (local.set $bd (v128.const f32x4 0 0 0 0))
            (local.set $at (i32.const 0))
            (loop $step
              (local.set $va (v128.load (i32.add (local.get $a) (local.get $at))))
              (local.set $vb (v128.load (i32.add (local.get $b) (local.get $at))))
              (local.set $vc (v128.load (i32.add (local.get $c) (local.get $at))))
              (local.set $vd (v128.load (i32.add (local.get $d) (local.get $at))))
              (local.set $ac (f32x4.add (local.get $ac) (f32x4.mul (local.get $va) (local.get $vc))))
              (local.set $ad (f32x4.add (local.get $ad) (f32x4.mul (local.get $va) (local.get $vd))))
              (local.set $bc (f32x4.add (local.get $bc) (f32x4.mul (local.get $vb) (local.get $vc))))
              (local.set $bd (f32x4.add (local.get $bd) (f32x4.mul (local.get $vb) (local.get $vd))))
              (local.set $at (i32.add (local.get $at) (i32.const 16)))
              (br_if $step (i32.lt_u (local.get $at) (local.get $length))))
            (f32.store (local.get $out) (call $across (local.get $ac)))
            (f32.store offset=4 (local.get $out) (call $across (local.get $ad)))
            (f32.store (local.get $below) (call $across (local.get $bc)))
            (f32.store offset=4 (local.get $below) (call $across (local.get $bd)))
            (local.set $out (i32.add (local.get $out) (i32.const 8)))
            (local.set $below (i32.add (local.get $below) (i32.const 8)))
            (local.set $column (i32.add (local.get $column) (i32.const 8)))
            (br $pair)))
        ;; The row below is written too.
        (local.set $out (local.get $below))
        (local.set $rows (i32.add (local.get $rows) (i32.const 8)))
        (br $row))))

  ;; Puts the unit vector of a weighted sum at $out and gives 1; gives 0 where the sum is the zero vector. $places and $weights are the
  ;; addresses of the $count vectors' addresses and weights (f32). A vector has $length bytes, a multiple of 16.
  (func (export "unitSum")
    (param $places i32) (param $weights i32) (param $count i32) (param $length i32) (param $out i32) (result i32)
    (local $at i32) (local $k i32) (local $sum v128) (local $squares v128) (local $square f32)
    (loop $step
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $k (i32.const 0))
      (block $summed
        (loop $vector
          (br_if $summed (i32.ge_u (local.get $k) (i32.shl (local.get $count) (i32.const 2))))
          (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul
            (f32x4.splat (f32.load (i32.add (local.get $weights) (local.get $k))))
            (v128.load (i32.add (i32.load (i32.add (local.get $places) (local.get $k))) (local.get $at))))))
          (local.set $k (i32.add (local.get $k) (i32.const 4)))
          (br $vector)))
      (v128.store (i32.add (local.get $out) (local.get $at)) (local.get $sum))
      (local.set $squares (f32x4.add (local.get $squares) (f32x4.mul (local.get $sum) (local.get $sum))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $step (i32.lt_u (local.get $at) (local.get $length))))
    (local.set $square (call $across (local.get $squares)))
    (if (f32.eq (local.get $square) (f32.const 0)) (then (return (i32.const 0))))
    (local.set $squares (f32x4.splat (f32.div (f32.const 1) (f32.sqrt (local.get $square)))))
    (local.set $at (i32.const 0))
    (loop $scale
      (v128.store (i32.add (local.get $out) (local.get $at))
        (f32x4.mul (v128.load (i32.add (local.get $out) (local.get $at))) (local.get $squares)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $scale (i32.lt_u (local.get $at) (local.get $length))))
    (i32.const 1)))
