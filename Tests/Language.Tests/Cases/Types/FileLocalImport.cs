// a `using` directive that names a file-local type, beside a body that has no need of it
// Expected: suspends
namespace Cases.Types.FileLocalImport
{
    using static Helper;
    using Listed = System.Collections.Generic.List<Helper.Item>;
    using Numbers = System.Collections.Generic.List<int>;

    static partial class Program
    {
        [Goroutine]
        public static void Run(Log log)
        {
            Numbers numbers = [log.Step(1), log.Step(2)];
            log.Write(numbers.Count + Ordinary());
        }

        private static int Ordinary() => new Listed { new(Value) }[0].Number;
    }

    file static class Helper
    {
        public static int Value => 5;

        public sealed record Item(int Number);
    }
}
