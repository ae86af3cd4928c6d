// Seventy suspensions in one try
// Expected: suspends
// Twins: 1
using Text = System.String;

namespace Programs.Shapes.SeventySuspensionsInOneTry;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var total = 0;
        try
        {
            total += log.Step(0); total += log.Step(1); total += log.Step(2); total += log.Step(3); total += log.Step(4);
            total += log.Step(5); total += log.Step(6); total += log.Step(7); total += log.Step(8); total += log.Step(9);
            total += log.Step(10); total += log.Step(11); total += log.Step(12); total += log.Step(13); total += log.Step(14);
            total += log.Step(15); total += log.Step(16); total += log.Step(17); total += log.Step(18); total += log.Step(19);
            total += log.Step(20); total += log.Step(21); total += log.Step(22); total += log.Step(23); total += log.Step(24);
            total += log.Step(25); total += log.Step(26); total += log.Step(27); total += log.Step(28); total += log.Step(29);
            total += log.Step(30); total += log.Step(31); total += log.Step(32); total += log.Step(33); total += log.Step(34);
            total += log.Step(35); total += log.Step(36); total += log.Step(37); total += log.Step(38); total += log.Step(39);
            total += log.Step(40); total += log.Step(41); total += log.Step(42); total += log.Step(43); total += log.Step(44);
            total += log.Step(45); total += log.Step(46); total += log.Step(47); total += log.Step(48); total += log.Step(49);
            total += log.Step(50); total += log.Step(51); total += log.Step(52); total += log.Step(53); total += log.Step(54);
            total += log.Step(55); total += log.Step(56); total += log.Step(57); total += log.Step(58); total += log.Step(59);
            total += log.Step(60); total += log.Step(61); total += log.Step(62); total += log.Step(63); total += log.Step(64);
            total += log.Step(65); total += log.Step(66); total += log.Step(67); total += log.Step(68); total += log.Step(69);
        }
        finally
        {
            log.Step(total);
        }
    }
}
