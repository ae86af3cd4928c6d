// comments of every kind, between all tokens
// Expected: suspends
namespace Cases.Preprocessor.Comments;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log /* a */ . /* b */ Step /* c */ ( /* d */ 1 /* e */ ) /* f */ ; // g
        /// not documentation
        log.Step(2 /*
           over lines
        */ + 3);
        /* log.Step("never"); */
        log.Step("end"); // log.Step("never")
    }
}
