// Selects with one ready case
// Expected: suspends
// Twins: 1
using System.Threading.Channels;

namespace Programs.Concurrency.SelectsWithOneReadyCase;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var numbers = new Chan<int>(1);
        var words = new Chan<string>(1);
        var full = new Chan<int>(1);
        full.Send(0);
        for (var i = 0; i < 4; i++)
        {
            if (i % 2 == 0)
                numbers.Send(i);
            else
                words.Send($"word {i}");
            switch (Go.Select(
                Case.Receive(numbers, out var n),
                Case.Receive(words, out var word, out var open),
                Case.Send(full, log.Step(i, "evaluated though not chosen "))))
            {
                case 0:
                    log.Step(n, "number ");
                    break;
                case 1 when open:
                    log.Step(word);
                    break;
                default:
                    log.Step("not reached");
                    break;
            }
        }

        words.Close();
        Chan<int>? none = null;
        log.Step(Go.Select(Case.Receive(none), Case.Receive(numbers), Case.Receive(words, out _, out var stillOpen)), $"{stillOpen} ");
        log.Step(Go.TrySelect(Case.Receive(numbers), Case.Send(full, 1)));
        full.Close();
        try
        {
            Go.Select(Case.Receive(numbers), Case.Send(full, 1));
        }
        catch (ChannelClosedException)
        {
            log.Step("closed");
        }
    }
}
