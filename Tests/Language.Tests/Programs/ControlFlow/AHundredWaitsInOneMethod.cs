// A hundred waits in one method
// Expected: suspends
// Twins: 1
namespace Programs.ControlFlow.AHundredWaitsInOneMethod;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int sum = 0; sum += Of(0); sum += Of(1); sum += Of(2); sum += Of(3); sum += Of(4); sum += Of(5); sum += Of(6);
        sum += Of(7); sum += Of(8); sum += Of(9); sum += Of(10); sum += Of(11); sum += Of(12); sum += Of(13); sum += Of(14);
        sum += Of(15); sum += Of(16); sum += Of(17); sum += Of(18); sum += Of(19); sum += Of(20); sum += Of(21); sum += Of(22);
        sum += Of(23); sum += Of(24); sum += Of(25); sum += Of(26); sum += Of(27); sum += Of(28); sum += Of(29); sum += Of(30);
        sum += Of(31); sum += Of(32); sum += Of(33); sum += Of(34); sum += Of(35); sum += Of(36); sum += Of(37); sum += Of(38);
        sum += Of(39); sum += Of(40); sum += Of(41); sum += Of(42); sum += Of(43); sum += Of(44); sum += Of(45); sum += Of(46);
        sum += Of(47); sum += Of(48); sum += Of(49); sum += Of(50); sum += Of(51); sum += Of(52); sum += Of(53); sum += Of(54);
        sum += Of(55); sum += Of(56); sum += Of(57); sum += Of(58); sum += Of(59); sum += Of(60); sum += Of(61); sum += Of(62);
        sum += Of(63); sum += Of(64); sum += Of(65); sum += Of(66); sum += Of(67); sum += Of(68); sum += Of(69); sum += Of(70);
        sum += Of(71); sum += Of(72); sum += Of(73); sum += Of(74); sum += Of(75); sum += Of(76); sum += Of(77); sum += Of(78);
        sum += Of(79); sum += Of(80); sum += Of(81); sum += Of(82); sum += Of(83); sum += Of(84); sum += Of(85); sum += Of(86);
        sum += Of(87); sum += Of(88); sum += Of(89); sum += Of(90); sum += Of(91); sum += Of(92); sum += Of(93); sum += Of(94);
        sum += Of(95); sum += Of(96); sum += Of(97); sum += Of(98); sum += Of(99);  Console.WriteLine(sum);
    }
}

// Writes:
// 4950
