#!/bin/sh
# Learns resources/models/heading_links.bin, links.bin and runs.bin: how columns and headings that a tool has mixed are put
# in order.
#
# usage: learn_columns.sh WORK PROGRAMS
#
# WORK: where learn_pages.sh has parted articles into folds (press-N/articles.jsonl, subjects.bin, seams.bin) and printed
# pages of each. Writes the models there. PROGRAMS: where banmian-write-links is. Learns from folds 1 to 4 and says how well
# pages of fold 0 come out. A good two hours on one core.
set -eu
work=$1 programs=$2
training=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=core/training/folds.sh
. "$training/folds.sh"
learned="1 2 3 4"

folders() { # KIND
    for fold in $learned; do
        echo "$work/$1-$fold"
    done
}

# shellcheck disable=SC2046 # lists of folders
write_links() { # NAME KIND [OPTION]
    "$programs/banmian-write-links" ${3:+"$3"} "$work/$1.pairs" $(folders "$2")
    "$programs/banmian-write-links" ${3:+"$3"} "$work/$1-unseen.pairs" "$work/$2-0"
}

train() { # PROGRAM NAME [OPTION…]
    program=$1 name=$2
    shift 2
    $python "$training/columns/$program" "$work/$name.pairs" --test "$work/$name-unseen.pairs" \
        --output "$work/$name.bin" "$@"
}

for fold in 0 $learned; do
    mixed=$work/mixed-$fold
    print_pages "$fold" "$mixed" 56 "86$fold" layout,rows
    print_pages "$fold" "$mixed" 32 "87$fold" layout --typesetter canvas
    print_pages "$fold" "$mixed" 40 "88$fold" layout --typesetter tex
    print_pages "$fold" "$mixed" 64 "89$fold" pdfminer --slow-share 1
    print_pages "$fold" "$mixed" 24 "90$fold" pdfminer --slow-share 1 --typesetter canvas
    print_pages "$fold" "$mixed" 160 "93$fold" pdftotext,layout,pdfminer --slow-share 1
    print_pages "$fold" "$mixed" 60 "94$fold" pdftotext --typesetter tex
    # What was printed for the line model is mixed where these tools have read it. Of the rest every tenth page is enough
    # for headings, hardly any of which are mixed there.
    cp "$work/press-$fold/"*-pdfminer.* "$work/press-$fold/"*-pdftotext.* "$mixed"
    cp "$work/press-$fold/"*.bin "$mixed"
    mkdir -p "$work/headings-$fold"
    cp "$mixed/"* "$work/headings-$fold"
    cp "$work/press-$fold/"press-*-???7-* "$work/headings-$fold"
done
write_links heading_links headings --headings
train train_links.py heading_links --epochs 10
needs heading_links.bin
write_links links mixed
train train_links.py links --epochs 9
needs links.bin
write_links runs mixed --runs
train train_runs.py runs
