[assembly: Goroutine]
