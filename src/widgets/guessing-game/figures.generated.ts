// Written by scripts/train/passages.ts from the models of src/assets/models; see there.
import type { Tables } from './guessers.ts';
import type { Figures } from './passages.ts';

export const TABLES: Tables = {"letters":" etaoinsrhldcumfpgwybvkxjqz","digrams":["ntrls dcimvybgpkuwfxhezjoqa","eluyoarisj tbmvdnchwfgpkqxz","oehatiurkl cysqndmzbpgjfvwx"," eioasuryldgvmnjwhftcbpkqzx"," rnsdalcetmvxipfygwoqbhukjz"," oierafutlysgpnbdwhcmkjzqvx"," ehroaiulnsgtymdbwfpzkcjvqx","eai otruymslnbwdfhqcpgkvjzx","ntsoclemr dgvafpbzkxuiqhjwy","ueoai rjhdstbcfgklmnpqvwxyz","e inslayofhwrumdtgbpkcvjxqz"," eliayodustfvkmpwrcngbhzqjx","ea oipuymbsrnflcdtwhvgkxjqz"," dgteosciaynulkfmvjhqwrbpxz","nrf umtwlsopvdcibkagyehxjzq","eroalp iuthsymwbfdnkgcjqzvx","u aisqeybcdfghjklmnoprtvwxz","e ioastyndmrucglkvpfbwhqjxz"," teishouapclmkywfnqdbrgvjzx","h ieoarsuytlwmcnfbpzgdvkjqx","rsntlcp geaibmdfoykvzxuhjwq","eiaoyu drlmsjnvtchxgbfkpqwz","ihae onsrldtyfkbumpcwgzjqvx","ptice ahuoyxvqsfmldwbgnzjkr"," oesimtalpbrncdwgfhzuvxkjyq","eaioz yluwtbvhfdsnmprckgqjx","taoiswhcbmfpdernlguyvjkqzx "]};

/** Of Shannon’s example and then of each passage. */
export const FIGURES: readonly Figures[] = [
 {
  "counts": [
   1.6329,
   1.4001,
   1.4607
  ],
  "network": [
   1.6372,
   1.5635,
   1.3762
  ],
  "mixture": [
   1.5858,
   1.4657,
   1.3788
  ],
  "ranks": "3114112112129173111132131426212111113495111111112211171211111311a411f411111943211111111111215111112111"
 },
 {
  "counts": [
   1.4323,
   1.1648,
   1.3798
  ],
  "network": [
   1.255,
   1.0476,
   1.2666
  ],
  "mixture": [
   1.2507,
   1.0455,
   1.2478
  ],
  "ranks": "5111121141111111521c333281123111111115211111111121121161111111131112111116b1111a111733111111451411f111111111"
 },
 {
  "counts": [
   1.6332,
   1.4135,
   1.6011
  ],
  "network": [
   1.4115,
   1.326,
   1.3589
  ],
  "mixture": [
   1.4195,
   1.3087,
   1.3716
  ],
  "ranks": "3114111111113213119511d3111122511111111232112211131131112111145111111311111311f14111131111411211b22111"
 },
 {
  "counts": [
   1.3887,
   1.3216,
   1.1187
  ],
  "network": [
   1.3152,
   1.2685,
   1.0424
  ],
  "mixture": [
   1.2504,
   1.1853,
   1.0115
  ],
  "ranks": "2111413211g12i311111211121111435111a3111113314111111d12911111111111111111111221f111111111171111111f22111121111111g61211111c111111"
 },
 {
  "counts": [
   1.4462,
   1.3716,
   1.2476
  ],
  "network": [
   1.5995,
   1.4392,
   1.4999
  ],
  "mixture": [
   1.4719,
   1.3742,
   1.3628
  ],
  "ranks": "51461111211111111122173121421i11114312111111b42211111i1232121111111f1214111111153112111118162111181a2"
 },
 {
  "counts": [
   1.6363,
   1.5377,
   1.4536
  ],
  "network": [
   1.4144,
   1.391,
   1.3862
  ],
  "mixture": [
   1.4256,
   1.3878,
   1.3657
  ],
  "ranks": "411111111642112111411111121d56126211111111211115121111114193127211111111j21111211111f121111114433221311116211131161111571111b111111d17111e1a131131111112321221111"
 },
 {
  "counts": [
   1.4634,
   1.3947,
   0.8909
  ],
  "network": [
   1.3901,
   1.3367,
   0.7971
  ],
  "mixture": [
   1.3862,
   1.3374,
   0.811
  ],
  "ranks": "511121111b521111631113114111211111111551111117g254111172112m111119411111111111111116411241112111119111"
 },
 {
  "counts": [
   1.7372,
   1.6709,
   1.7467
  ],
  "network": [
   1.5149,
   1.369,
   1.3012
  ],
  "mixture": [
   1.521,
   1.3842,
   1.3442
  ],
  "ranks": "712121241114111215112111c1233111111117219231111531118611211311111111111111711172115111121131131111136311c131111915211111131571112111111111611632141111113"
 },
 {
  "counts": [
   1.6303,
   1.6323,
   1.5681
  ],
  "network": [
   1.6197,
   1.6818,
   1.6298
  ],
  "mixture": [
   1.4909,
   1.5163,
   1.4668
  ],
  "ranks": "31141131114126112221111211211111d5111131111b13916221232111111116211113211111c11c34221111111h111411311111e341111113111131i221111111fb111"
 },
 {
  "counts": [
   1.732,
   1.6824,
   1.7668
  ],
  "network": [
   1.3501,
   1.3338,
   1.3908
  ],
  "mixture": [
   1.3799,
   1.3575,
   1.4124
  ],
  "ranks": "3111d11221111111153111111811119141221113111111112111111111e2111d121191111111141111117432111111i31111141211111311a2b11f21137111211"
 },
 {
  "counts": [
   1.8448,
   1.8187,
   1.8037
  ],
  "network": [
   1.6696,
   1.7253,
   1.7423
  ],
  "mixture": [
   1.6336,
   1.664,
   1.6554
  ],
  "ranks": "41111113232112111c1111111111a2121111115121121111131411193117ea33219321121115111n1111141111111125117111111142111a215141211111137131111231112b1111711111"
 },
 {
  "counts": [
   2.0253,
   1.9893,
   1.912
  ],
  "network": [
   1.655,
   1.6543,
   1.6229
  ],
  "mixture": [
   1.6907,
   1.6839,
   1.656
  ],
  "ranks": "3112141124334111111117243131111811131382113311a3211351221111224112111b45146111c13111111111321d111151211111115212211211211111142b121211311b331"
 },
 {
  "counts": [
   2.1488,
   2.0813,
   2.2041
  ],
  "network": [
   2.0093,
   1.9439,
   1.8962
  ],
  "mixture": [
   1.9861,
   1.9402,
   1.9218
  ],
  "ranks": "721931121112211311272111111251221111a14113138112311c351111221361111147353111111771411111157111513221111131611181221"
 }
];
